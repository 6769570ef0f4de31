import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** The people or boats of one day. */
export const singleDay: StatementKind = {
  name: 'single-day',
  summary: 'the people or boats of one day',
  examples: [
    { text: '119 crossings were recorded on Monday.', claim: 'day 2025-04-14 :: arrivals', expected: 119 },
    {
      text: 'On Saturday 12 April, 656 people arrived in 11 small boats.',
      claim: 'day 2025-04-12 :: arrivals',
      expected: 656,
    },
  ],
  read: (scene) => counted(scene, 'count', ['day']),
};
