import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** A total up to the same date of another year. */
export const samePoint: StatementKind = {
  name: 'same-point',
  summary: 'a total from 1 January to the same date of another year',
  examples: [
    {
      text: 'By this point last year 6,265 people had crossed the Channel.',
      claim: 'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.total',
      expected: 6265,
    },
  ],
  read: (scene) => counted(scene, 'count', ['samePoint']),
};
