import { changesOf } from './span/changesOf.js';
import type { StatementKind } from './statement.js';

/** A change in percent. */
export const change: StatementKind = {
  name: 'change',
  summary: 'a change in percent against another year',
  examples: [
    {
      text: 'Channel arrivals are 31% higher than at the same point last year.',
      claim: 'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.changePercent',
      expected: 31,
    },
    {
      text: 'In 2024, 36,816 people crossed the Channel, up 25% on 2023.',
      claim: 'compare --year 2024 --years 2023 :: comparisons.2023.changePercent',
      expected: 25,
    },
  ],
  read: (scene) => changesOf(scene, 'change', 'changePercent'),
};
