import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** A total of the last days, weeks, months or years. */
export const rolling: StatementKind = {
  name: 'rolling',
  summary: 'the people or boats of the last days, weeks, months or years',
  examples: [
    {
      text: 'In the past seven days 1,300 people crossed the Channel.',
      claim: 'total --last 7d --as-of 2025-04-15 :: total',
      expected: 1300,
    },
  ],
  read: (scene) => counted(scene, 'count', ['rolling']),
};
