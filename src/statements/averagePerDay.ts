import { askAverage } from './question/ask.js';
import { countsOf } from './span/countsOf.js';
import type { StatementKind } from './statement.js';

/** The average number of arrivals a day. */
export const averagePerDay: StatementKind = {
  name: 'average-per-day',
  summary: 'the average of arrivals a day',
  examples: [
    {
      text: 'In March 2025 an average of 148 people a day crossed the Channel.',
      claim: 'total --month 2025-03 :: averagePerDay',
      expected: 148,
    },
  ],
  read: (scene) => countsOf(scene, 'per-day', askAverage),
};
