import { describe, expect, it } from 'vitest';
import { toClaimWords } from '../../src/question/index.js';
import { CLEAR } from '../../src/statements/span/costs.js';
import { holds } from '../support/judgeStatement.js';
import { claims, readText } from '../support/readText.js';

const ARTICLE = `More than 8,180 people have crossed the Channel in small boats so far this year, after 119 made the
journey on Monday.

That is 31% higher than the same point last year (6,265), and 67% up at this stage in 2023 (4,899).

Published Wednesday 16 April 2025`;

async function failing(text: string): Promise<string[]> {
  const { statements } = readText(text);
  const verdicts = await Promise.all(statements.map(holds));
  return statements.filter((_, index) => !verdicts[index]).map(({ figure }) => figure);
}

describe('an article', () => {
  it('has its as-of date and all of its six figures found', () => {
    const { asOf, published, statements } = readText(ARTICLE);
    expect(published).toBe('2025-04-16');
    expect(asOf?.date).toBe('2025-04-14');
    expect(asOf?.how).toBe(
      'the latest day of which the text has a figure: "Monday", 14 April 2025, in a text published on Wednesday 16 April 2025',
    );
    expect(statements.map(({ figure, line, column }) => [figure, line, column])).toEqual([
      ['8,180', 1, 11],
      ['119', 1, 88],
      ['31%', 4, 9],
      ['6,265', 4, 51],
      ['67%', 4, 63],
      ['4,899', 4, 93],
    ]);
  });

  it('holds, and fails exactly in two figures that are changed', async () => {
    expect(await failing(ARTICLE)).toEqual([]);
    expect(await failing(ARTICLE.replace('6,265', '6,625').replace('31%', '41%'))).toEqual(['41%', '6,625']);
  });

  it('is quoted on one line, with what was understood', () => {
    const [first] = readText(ARTICLE).statements;
    expect(first?.quote).toMatch(/^More than 8,180 .* made the journey on Monday\.$/);
    expect(first?.understood).toBe('arrivals from 1 January to 14 April 2025');
  });

  it.each([
    ['year', 'in the year to 14 April 2025'],
    ['week', 'in the week to 14 April 2025'],
    ['30 days', 'in the 30 days to 14 April 2025'],
  ])('understands "in the %s to a day"', (length, words) => {
    const text = `Some 38,000 people crossed the Channel in small boats in the ${length} to 14 April 2025.`;
    expect(readText(text).statements[0]?.understood).toBe(`arrivals ${words}`);
  });
});

describe('a year by which people "had" crossed', () => {
  it.each([
    ['Last year, 10,448 people had crossed the Channel in small boats.', '10,448'],
    ['Some 8,183 people have crossed in small boats so far this year. Last year 6,265 had crossed.', '6,265'],
  ])('may mean the whole year or a point of it: %s', (text, figure) => {
    const found = readText(text, '2025-04-15').statements.find((each) => each.figure === figure);
    const near = found?.readings.filter(({ cost }) => cost < (found.readings[0]?.cost ?? 0) + CLEAR);
    expect(near?.map(({ question }) => toClaimWords(question))).toEqual([
      'total --year 2024 :: total',
      'ytd --as-of 2025-04-14 --years 2024 :: comparisons.2024.total',
      'total --year 2024 --basis annual :: total',
    ]);
  });

  it('means the whole year if the text says so, and a point if it names one', () => {
    const claimOf = (text: string) => readText(text, '2025-04-15').statements.map(({ claim }) => claim);
    expect(
      claimOf('In the whole of last year 36,816 people had crossed the Channel in small boats.'),
    ).toEqual(['total --year 2024 :: total']);
    expect(claimOf('By 14 April 2025, 8,183 people had crossed the Channel in small boats.')).toEqual([
      'ytd --as-of 2025-04-14 :: total',
    ]);
  });
});

describe('the as-of date', () => {
  it('is stated once if the words of the text are that day', () => {
    const { asOf } = readText('By 14 April 2025, 8,183 people had crossed the Channel in small boats.');
    expect(asOf?.how).toBe('the latest day of which the text has a figure: "By 14 April 2025"');
  });

  const asOf = (text: string, published?: string) => readText(text, published).asOf?.date ?? null;

  it('is the day before the publication if no figure is of a day', () => {
    expect(asOf('So far this year 8,183 people have crossed the Channel.', '2025-04-16')).toBe('2025-04-15');
  });

  it('is not guessed without any date', () => {
    const {
      asOf: found,
      statements,
      notUnderstood,
    } = readText('So far this year 8,183 people have crossed the Channel.');
    expect(found).toBeNull();
    expect(statements).toEqual([]);
    expect(notUnderstood[0]?.why).toBe('nothing says which year this is');
  });

  it('does not resolve a weekday without a publication', () => {
    const { statements, notUnderstood } = readText('On Monday 119 people crossed the Channel.');
    expect(statements).toEqual([]);
    expect(notUnderstood[0]?.why).toBe('nothing says when this was published');
  });

  it('resolves the weekday of the publication to that day', () => {
    expect(claims('On Wednesday 119 people crossed the Channel.', '2025-04-16')).toEqual([
      '119 → day 2025-04-16 :: arrivals 119',
    ]);
  });

  it('rejects a weekday that does not fit its date', () => {
    const { statements, notUnderstood } = readText(
      'On Monday 15 April 2025, 119 people crossed the Channel.',
    );
    expect(statements).toEqual([]);
    expect(notUnderstood[0]?.why).toBe('15 April 2025 was a Tuesday, not a Monday');
  });

  it('is not the day on which somebody spoke', () => {
    expect(
      asOf(
        'Figures published on Monday show that 8,183 people have crossed the Channel so far this year.',
        '2025-04-16',
      ),
    ).toBe('2025-04-15');
  });
});

describe('figures about other things', () => {
  it.each([
    'The Government spent £8,183 a day on Channel patrols so far this year.',
    'Some 32,345 asylum seekers who crossed the Channel live in 210 hotels this year.',
    'This year 8,183 people who crossed the Channel have been returned.',
    'Italy recorded 66,000 arrivals by small boat in 2024.',
    'At least 78 people died in the Channel in 2024.',
    'Some 700 officers now work to stop small boats this year.',
    'A poll of 2,014 adults this year found that 71% worry about Channel crossings.',
    'Net migration was 431,000 in 2024, far more than small boat arrivals.',
    'Experts say 50,000 people could cross the Channel this year.',
    'French police prevented 28,000 people from crossing the Channel in 2024.',
    'Of those who crossed the Channel this year, 1,200 were Afghan.',
    'Mohammed, 27, crossed the Channel in 2023.',
    'Call 020 7946 0018 about small boats by 5pm on Monday.',
    'Some 12% of people in the Channel ports blame small boats this year.',
  ])('are not judged: %s', (text) => {
    expect(claims(text, '2025-04-16')).toEqual([]);
  });

  it('are listed with the reason', () => {
    const { notUnderstood } = readText(
      'In 2024, 3,000 who crossed the Channel were in hotels, at £5m a day.',
      '2025-04-16',
    );
    expect(notUnderstood.map(({ figure, why }) => [figure, why])).toEqual([
      ['2024', 'no judged figure is of this time'],
      ['3,000', 'this is about accommodation'],
      ['5m', 'this is about money'],
    ]);
  });
});

describe('words that mislead', () => {
  it.each([
    [
      'The record for a month of December was 3,254 crossings, in 2024.',
      [
        'record for a month → records --top 1 --highest month --in-month 12 --as-of 2025-04-15 :: rows.[0].from 2024-12-01',
        '3,254 → total --month 2024-12 :: total 3254',
      ],
    ],
    [
      'In 2021, Channel crossings rose to 28,526 before the 45,755 of 2022.',
      ['28,526 → total --year 2021 :: total 28526', '45,755 → total --year 2022 :: total 45755'],
    ],
    [
      'Some 656 people crossed the Channel on Saturday, the most in one day this year.',
      [
        '656 → day 2025-04-12 :: arrivals 656',
        'most in one day → records --top 1 --year 2025 --as-of 2025-04-12 :: rows.[0].from 2025-04-12',
      ],
    ],
    [
      'No one crossed the Channel on Sunday, with the last arrivals recorded on 12 April.',
      ['No → day 2025-04-13 :: arrivals 0', '12 April → day 2025-04-13 :: previousArrival 2025-04-12'],
    ],
    [
      'Some 81,677 have crossed the Channel since the Rwanda deal was struck in April 2022.',
      ['81,677 → total --since 2022-04-14 --as-of 2025-04-15 :: total 81677'],
    ],
    ['Some 81,677 have crossed the Channel since the Dublin rules were dropped.', []],
    [
      'Channel arrivals so far this year compare with 6,265 last year.',
      ['6,265 → total --year 2024 :: total 6265'],
    ],
    [
      'Some 947 crossed the Channel on Saturday, the most since 5 October 2024, when 973 did.',
      [
        '947 → day 2025-04-12 :: arrivals 947',
        '5 October 2024 → day 2025-04-12 :: highestSince.date 2024-10-05',
        '973 → day 2024-10-05 :: arrivals 973',
      ],
    ],
    ['At least 23 people have died in the Channel this year, and 82 last year.', []],
    [
      'The number of small boats was 672 in 2025, against 695 in 2024.',
      ['672 → ytd --as-of 2025-04-15 --measure boats :: total 672', '695 → total --year 2024 :: boats 695'],
    ],
    // The change may be against the same days of 2024, as in "2024’s 6,265": it is judged only where that holds.
    [
      'Crossings are 13% higher than 2024’s 36,816 and the boats carry more.',
      [
        '13% → ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.changePercent 13 percent',
        '36,816 → total --year 2024 :: total 36816',
      ],
    ],
    [
      'Channel arrivals are 31% more than the 6,265 by this point last year.',
      [
        '31% → ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.changePercent 31 percent',
        '6,265 → ytd --as-of 2025-04-15 --years 2024 :: comparisons.2024.total 6265',
      ],
    ],
  ])('%s', (text, found) => {
    expect(claims(text, '2025-04-16')).toEqual(found);
  });
});

describe('any text', () => {
  it.each([
    [
      'a narrow space in a number',
      'On Monday 1\u202f195 people crossed the Channel.',
      '1 195 → day 2025-04-14 :: arrivals 1195',
    ],
    [
      'a no-break space between words',
      'On\u00a0Monday 119\u00a0people crossed the\u00a0Channel.',
      '119 → day 2025-04-14 :: arrivals 119',
    ],
    [
      'curly quotes',
      '“On Monday 119 people crossed the Channel,” he said.',
      '119 → day 2025-04-14 :: arrivals 119',
    ],
    [
      'a word cut at the end of a line',
      'On Monday 119 peo-\nple crossed the Chan-\nnel.',
      '119 → day 2025-04-14 :: arrivals 119',
    ],
    [
      'Windows line ends',
      'On Monday, in weather that was calm and unusually warm for\r\nthe season, 119 people crossed the Channel.',
      '119 → day 2025-04-14 :: arrivals 119',
    ],
    [
      'control characters',
      'On Monday 119\u0007 people \u001b[1mcrossed the Channel.',
      '119 → day 2025-04-14 :: arrivals 119',
    ],
  ])('is read correctly with %s', (_, text, claim) => {
    expect(claims(text, '2025-04-16')).toEqual([claim]);
  });

  it('may be empty or without a statement', () => {
    expect(readText('')).toEqual({ published: null, asOf: null, statements: [], notUnderstood: [] });
    expect(readText('The cat sat on the mat.').statements).toEqual([]);
  });

  it.each([
    '1',
    '1,',
    '1,111,',
    'since ',
    'the same ',
    '119 people ',
    '. ',
    '(((',
    'a-\nb',
    '31% higher than ',
    '\u0000\u00ff',
  ])('of nothing but %j is read in linear time', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      readText(text, '2025-04-16');
      return performance.now() - start;
    };
    time(20_000);
    // Ten times the text: ten times the time, and not a hundred times.
    expect(time(200_000)).toBeLessThan(40 * Math.max(time(20_000), 20));
  });
});

describe('a figure of a single day', () => {
  it.each([
    'More than 1,100 people crossed the Channel on any given day this year.',
    'In a day this year 1,195 people crossed the Channel.',
  ])('is not taken for a total of the year: %s', (text) => {
    const { statements, notUnderstood } = readText(text, '2025-06-01');
    expect(statements).toEqual([]);
    const whys = notUnderstood.map(({ figure, why }) => [figure, why]);
    expect(whys).toContainEqual([
      expect.stringMatching(/^1,1/),
      'it is of a single day, and nothing says which',
    ]);
  });

  it('counts the days above it', () => {
    const text =
      'It was the first time more than 1,500 people had crossed the Channel on a single day this year.';
    expect(claims(text, '2025-06-01')).toEqual([
      'first time → records --over 1500 --year 2025 --as-of 2025-05-31 :: count 1',
    ]);
  });

  it('keeps a day that is named', () => {
    expect(claims('Some 1,195 people crossed the Channel in a day on Saturday.', '2025-06-01')).toEqual([
      '1,195 → day 2025-05-31 :: arrivals 1195',
    ]);
  });
});

describe('an undated text', () => {
  it('is not counted up to the end of a month that it reviews', () => {
    const { asOf, statements, notUnderstood } = readText(
      'More than 50,000 people have crossed the Channel since 5 July 2024.\nIn July 2025, 5,454 people crossed the Channel.',
    );
    expect(asOf).toBeNull();
    expect(statements.map(({ claim }) => claim)).toEqual(['total --month 2025-07 :: total']);
    expect(notUnderstood.map(({ why }) => why)).toContain('nothing says up to which day the text counts');
  });

  it('is dated by the time stamp of a post', () => {
    const text = 'Some 1,195 people crossed the Channel yesterday.\n8:14 AM · Jun 1, 2025';
    expect(readText(text).published).toBe('2025-06-01');
    expect(claims(text)).toEqual(['1,195 → day 2025-05-31 :: arrivals 1195']);
  });
});

it('counts a year ago from the publication, and not from a year named before', () => {
  const text =
    'In 2023, 29,437 people crossed the Channel. So far this year, 14,811 people have. A year ago, 10,448 people had crossed the Channel.';
  expect(claims(text, '2025-06-01')).toEqual([
    '29,437 → total --year 2023 :: total 29437',
    '14,811 → ytd --as-of 2025-05-31 :: total 14811',
    '10,448 → ytd --as-of 2025-05-31 --years 2024 :: comparisons.2024.total 10448',
  ]);
});

it('counts to a day that is named by its distance from another', () => {
  const text =
    'On 24 February 74 people crossed the Channel; a day later it was 605, in 10. All in all 2,209 people have come this year.';
  expect(readText(text, '2026-02-27').asOf?.date).toBe('2026-02-25');
  expect(claims(text, '2026-02-27')).toEqual([
    '74 → day 2026-02-24 :: arrivals 74',
    '605 → day 2026-02-25 :: arrivals 605',
    '10 → day 2026-02-25 :: boats 10 plain',
    '2,209 → ytd --as-of 2026-02-25 :: total 2209',
  ]);
});

it.each([
  [
    'all arrivals beside the share of small boats',
    'Small boats accounted for 86% of irregular arrivals in the year to March 2025, when 44,125 people were detected in all.',
  ],
  [
    'an earlier year against this one',
    'Crossings of the Channel: last year was about 5% lower than this year.',
  ],
  [
    'a run of days that is still to come',
    'If no small boat crosses the Channel today it will be 28 days in a row.',
  ],
])('does not judge %s', (_, text) => {
  expect(claims(text, '2025-06-01')).toEqual([]);
});

it('does not judge digits separated by a plain space, since they may be one number or two', () => {
  const { statements, notUnderstood } = readText(
    'Some 1 195 people crossed the Channel on Saturday.',
    '2025-06-01',
  );
  expect(statements).toEqual([]);
  expect(notUnderstood.map(({ figure }) => figure)).toEqual(['1 195', 'Saturday']);
});

it('does not judge a denied forecast', () => {
  const text = '"We won\'t let 1,195 people cross the Channel in a day," said the minister on Sunday.';
  expect(readText(text, '2025-06-01').statements).toEqual([]);
});

it('does not assign more boats than ever came in a day to the day before', () => {
  const text = 'Some 1,195 people crossed the Channel on Saturday.\n\nThe number of boats was 672.';
  expect(claims(text, '2025-06-01')).toEqual(['1,195 → day 2025-05-31 :: arrivals 1195']);
});

describe('numeric dates', () => {
  it('have the month first throughout if one of them allows nothing else', () => {
    const text =
      'Updated 06/02/2025\n\nOn 05/31/2025 1,195 people crossed the Channel. As of 06/01/2025 14,811 people had crossed the Channel this year.';
    expect(readText(text).published).toBe('2025-06-02');
    expect(claims(text)).toEqual([
      '1,195 → day 2025-05-31 :: arrivals 1195',
      '14,811 → ytd --as-of 2025-06-01 :: total 14811',
    ]);
  });

  it('are not read if they contradict each other', () => {
    const text =
      'On 05/31/2025 1,195 people crossed the Channel. On 14/04/2025 119 people crossed the Channel.';
    expect(readText(text).statements).toEqual([]);
  });

  it('have the day first if all allow it', () => {
    expect(claims('On 31/05/2025 1,195 people crossed the Channel.')).toEqual([
      '1,195 → day 2025-05-31 :: arrivals 1195',
    ]);
  });
});

it('does not rank a day among those of another year', () => {
  const text =
    'Some 41,472 people crossed the Channel in 2025, up from 36,816 in 2024 and 45,755 in 2022.\n\nThe busiest day was 31 May, when 1,195 people arrived.';
  expect(readText(text, '2026-01-05').statements.map(({ kind }) => kind)).not.toContain('record-day');
});

describe('a change in words', () => {
  it.each([
    [
      'Channel crossings are double the number at the same point last year.',
      'double → ytd --as-of 2025-05-31 --years 2024 :: comparisons.2024.changePercent 100 fraction',
    ],
    [
      'Channel crossings are nearly two-thirds lower than at this point in 2022.',
      'two-thirds → ytd --as-of 2025-05-31 --years 2022 :: comparisons.2022.changePercent -66.66666666666667 nearly-fraction',
    ],
    [
      'Channel crossings in 2024 were more than four times as many as in 2020.',
      'four times → compare --year 2024 --years 2020 :: comparisons.2020.changePercent 300 more-than',
    ],
  ])('is read as one in percent: %s', (text, claim) => {
    expect(claims(text, '2025-06-01')).toContain(claim);
  });
});

describe('words that rank', () => {
  it('are listed where no kind judges them', () => {
    const text = 'It is the lowest quality of Channel crossings that ministers have seen.';
    const { statements, notUnderstood } = readText(text, '2025-06-01');
    expect(statements).toEqual([]);
    expect(notUnderstood.map(({ figure }) => figure)).toContain('lowest');
  });

  it('are not suspected behind "most" alone, which ranks only in "the most"', () => {
    const figuresOf = (text: string) =>
      readText(text, '2025-06-01').notUnderstood.map(({ figure }) => figure);
    expect(figuresOf('Channel crossings were seen in most of the months.')).toEqual([]);
    expect(figuresOf('It was the month with the most Channel crossings.')).toEqual(['most']);
  });
});
