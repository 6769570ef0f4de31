import { isThreshold } from './milestone.js';
import { countsOf } from './span/countsOf.js';
import type { StatementKind } from './statement.js';

/** The people or boats of days. */
export const count: StatementKind = {
  name: 'count',
  summary: 'the people or boats of a day, a year so far, the same point of another year, or any other days',
  examples: [
    { text: '119 crossings were recorded on Monday.', claim: 'day 2025-04-14 :: arrivals', expected: 119 },
    {
      text: 'On Saturday 12 April, 656 people arrived in 11 small boats.',
      claim: 'day 2025-04-12 :: arrivals',
      expected: 656,
    },
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
    {
      text: 'By this point last year 6,265 people had crossed the Channel.',
      claim: 'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.total',
      expected: 6265,
    },
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
    {
      text: 'Since Labour came to power, 31,000 people have crossed the Channel.',
      claim: 'total --since 2024-07-05 --as-of 2025-04-15 :: total',
      expected: 31000,
    },
    {
      text: 'In the past seven days 1,300 people crossed the Channel.',
      claim: 'total --last 7d --as-of 2025-04-15 :: total',
      expected: 1300,
    },
  ],
  read: (scene) => countsOf(scene, 'count').filter(({ at }) => !isThreshold(scene.tokens, at)),
};
