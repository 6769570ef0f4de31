import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** A total since a day or a change of government. */
export const sinceDay: StatementKind = {
  name: 'since-day',
  summary: 'a total from a day, or from a change of government, to the as-of date',
  examples: [
    {
      text: 'Since Labour came to power, 31,000 people have crossed the Channel.',
      claim: 'total --since 2024-07-05 --as-of 2025-04-15 :: total',
      expected: 31000,
    },
  ],
  read: (scene) => counted(scene, 'count', ['since']),
};
