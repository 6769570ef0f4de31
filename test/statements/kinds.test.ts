import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/statements/index.js';
import { claims, readText } from '../support/readText.js';

const EXAMPLES = Object.values(kinds).flatMap((kind) =>
  kind.examples.map((example) => ({ kind, ...example })),
);

describe('kinds of statements', () => {
  it.each(EXAMPLES)('$kind.name: $text', ({ kind, text, claim, expected }) => {
    const found = readText(text, '2025-04-16').statements;
    expect(found.map((each) => `${each.kind}: ${each.claim} ${each.expected}`)).toContain(
      `${kind.name}: ${claim} ${expected}`,
    );
  });
});

/** Paraphrases by claim, read as published on Wednesday 16 April 2025. */
const PARAPHRASES: Readonly<Record<string, readonly string[]>> = {
  'total --from 2025-01-01 --to 2025-04-15 :: firstArrival 2025-01-04': [
    'The first Channel crossings of 2025 took place on 4 January.',
    'The first migrants of the year crossed the Channel on January 4.',
  ],
  'ytd --as-of 2025-04-15 :: total 8183': [
    'So far this year 8,183 people have crossed the Channel.',
    'A total of 8,183 migrants have made the journey across the Channel so far in 2025.',
    'The number of Channel crossings this year stands at 8,183.',
    'There have been 8,183 small boat arrivals since 1 January.',
    'Since the start of the year, 8,183 people have arrived in small boats.',
    'Small boat arrivals in 2025 to date: 8,183.',
    'Since January, 8,183 people have reached the UK in small boats.',
    'It takes the provisional total of Channel arrivals for 2025 to 8,183.',
    'Already this year 8,183 people have come across the Channel.',
    'This year’s total of Channel crossings has now reached 8,183.',
  ],
  'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.total 6265': [
    'At the same point last year 6,265 people had crossed the Channel.',
    'By this stage of 2024, 6,265 people had crossed the Channel.',
    'Some 6,265 crossings had been recorded by this date last year.',
    'This time last year the number of Channel arrivals was 6,265.',
    'There were 6,265 small boat arrivals at the equivalent point in 2024.',
  ],
  'ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.changePercent 31 percent': [
    'Channel crossings are up 31% on the same point last year.',
    'Crossings are 31 per cent higher than at this stage in 2024.',
    'Small boat arrivals have risen by 31% compared with the same period last year, to 8,183 so far this year.',
    'So far this year, Channel arrivals have increased by 31% on the same period in 2024.',
    'That is a 31% rise in crossings on this time last year.',
    'Compared with the same point last year, small boat arrivals are up 31%.',
  ],
  'day 2025-04-14 :: arrivals 119': [
    'Some 119 people arrived in small boats on Monday.',
    'On Monday, 119 people crossed the Channel.',
    'There were 119 small boat arrivals on 14 April.',
    'Monday saw 119 migrants cross the Channel.',
    '119 people made the Channel crossing on Monday, April 14.',
    'On 14/04/2025, 119 people crossed the Channel.',
    'Border Force recorded 119 crossings on the 14th of April 2025.',
    'The Home Office recorded 119 Channel crossings on Monday, it said.',
  ],
  'total --month 2025-03 :: total 4586': [
    'In March 4,586 people crossed the Channel.',
    'Last month 4,586 people arrived by small boat.',
    'March 2025 saw 4,586 Channel crossings.',
    'There were 4,586 small boat arrivals in March this year.',
    'Over the whole of March, 4,586 people crossed the Channel.',
  ],
  'total --year 2024 :: total 36816': [
    'Last year 36,816 people crossed the Channel.',
    'In the whole of 2024, 36,816 people arrived by small boat.',
    'There were 36,816 Channel crossings in 2024.',
    'The total number of small boat arrivals for 2024 was 36,816.',
  ],
  'total --quarter 2025-Q1 :: total 6642': [
    'In the first three months of 2025, 6,642 people crossed the Channel.',
    'Between January and March 6,642 people arrived by small boat.',
    'There were 6,642 small boat arrivals in the first quarter of this year.',
  ],
  'total --since 2024-07-05 --as-of 2025-04-15 :: total 31819': [
    'Since Labour took office 31,819 people have crossed the Channel.',
    'Some 31,819 migrants have crossed the Channel since the general election.',
    'A total of 31,819 people have arrived in small boats since 5 July 2024.',
    'Under this Government, 31,819 people have crossed the Channel.',
    '31,819 have crossed the Channel since Sir Keir Starmer became Prime Minister last July.',
  ],
};

describe('paraphrases', () => {
  it.each(
    Object.entries(PARAPHRASES).flatMap(([claim, texts]) => texts.map((text) => [text, claim] as const)),
  )('%s', (text, claim) => {
    expect(claims(text, '2025-04-16').map((each) => each.replace(/^.* → /, ''))).toContain(claim);
  });
});
