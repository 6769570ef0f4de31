import { counted } from './counted.js';
import type { StatementKind } from './statement.js';

/** A total of the year so far. */
export const yearToDate: StatementKind = {
  name: 'year-to-date',
  summary: 'a total from 1 January to the as-of date',
  examples: [
    {
      text: 'More than 8,000 migrants have crossed the Channel so far this year.',
      claim: 'ytd --as-of 2025-04-15 :: total',
      expected: 8000,
    },
    {
      text: 'The provisional total for 2025 to date stands at 8,183 arrivals in small boats.',
      claim: 'ytd --as-of 2025-04-15 :: total',
      expected: 8183,
    },
  ],
  read: (scene) => counted(scene, 'count', ['toDate']),
};
