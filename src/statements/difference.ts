import { changesOf } from './span/changesOf.js';
import type { StatementKind } from './statement.js';

/** A difference in number from another year. */
export const difference: StatementKind = {
  name: 'difference',
  summary: 'how many more or fewer than in another year',
  examples: [
    {
      text: 'That is 1,918 more crossings than at the same point last year.',
      claim: 'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.difference',
      expected: 1918,
    },
  ],
  read: (scene) => changesOf(scene, 'difference', 'difference'),
};
