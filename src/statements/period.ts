import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** A total of a month, quarter, half-year, year, week, weekend, or from one date to another. */
export const period: StatementKind = {
  name: 'period',
  summary: 'the people or boats of a month, quarter, half, year, week, weekend, or from one date to another',
  examples: [
    {
      text: 'In March 2025, 4,586 people crossed the Channel.',
      claim: 'total --month 2025-03 :: total',
      expected: 4586,
    },
    {
      text: 'In 2024, 36,816 people arrived by small boat.',
      claim: 'total --year 2024 :: total',
      expected: 36816,
    },
    {
      text: 'Over the weekend 1,000 people crossed the Channel.',
      claim: 'total --weekend 2025-04-12 :: total',
      expected: 1000,
    },
  ],
  read: (scene) => counted(scene, 'count', ['span']),
};
