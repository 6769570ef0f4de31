import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, toCivilDate } from '../../src/calendar/index.js';
import { type Validation, validateEntries } from '../../src/ingest/index.js';
import type { InputOptions } from '../../src/reader/input.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import {
  ALL_PATHS,
  datesOf,
  LONG_HEADING,
  ofRule,
  PATHS,
  readInPieces,
  readLines,
  told,
} from '../support/paths.js';
import { table } from '../support/table.js';

/** A number is a day of April 2026, `20/2025` one of April 2025, any other word a date that cannot be read. */
function dateOf(word: string): string {
  const [number = '', year = '2026'] = word.split('/');
  return /^\d/.test(word) ? `${year}-04-${number.padStart(2, '0')}` : word;
}

/** Rows with these dates, each with another figure, below the headings. */
function linesOf(words: string): string[] {
  return ['date,arrivals', ...words.split(' ').map((word, index) => `${dateOf(word)},${index + 1}`)];
}

/** `line: read → meant after the day before`, one for each wrong year. */
function slipsIn(validation: Validation): string[] {
  const parts = /^unexpected (.+?) (after .+|in the first row), expected (.+): the year is wrong$/;
  return ofRule(validation, 'wrong-year').map(({ place, message }) => {
    const [, actual, where, meant] = parts.exec(message) ?? [];
    return `${place?.line}: ${actual} → ${meant} ${where}`;
  });
}

const DETECTED = [
  ['in the middle', '18 19 20/2025 21 22', ['4: 20 April 2025 → 20 April 2026 after 19 April 2026']],
  ['newest first', '22 21 20/2025 19 18', ['4: 20 April 2025 → 20 April 2026 after 21 April 2026']],
  ['in the second row', '18 19/2031 20 21', ['3: 19 April 2031 → 19 April 2026 after 18 April 2026']],
  ['in the first row', '18/2025 19 20 21', ['2: 18 April 2025 → 18 April 2026 in the first row']],
  [
    'in the first row, newest first',
    '21/2025 20 19 18',
    ['2: 21 April 2025 → 21 April 2026 in the first row'],
  ],
  ['in the last row', '18 19 20 21/2025', ['5: 21 April 2025 → 21 April 2026 after 20 April 2026']],
  [
    'in the last row, newest first',
    '21 20 19 18/2025',
    ['5: 18 April 2025 → 18 April 2026 after 19 April 2026'],
  ],
  [
    'in the last of many rows',
    '1 2 3 4 5 6 7 8 9 10/2025',
    ['11: 10 April 2025 → 10 April 2026 after 9 April 2026'],
  ],
  [
    'in the last of many rows, newest first',
    '28 27 26 25 24 23 22 21 20 19/2025',
    ['11: 19 April 2025 → 19 April 2026 after 20 April 2026'],
  ],
  [
    'every other day',
    '18 19/2025 20 21/2025 22',
    [
      '3: 19 April 2025 → 19 April 2026 after 18 April 2026',
      '5: 21 April 2025 → 21 April 2026 after 20 April 2026',
    ],
  ],
  [
    'beside rows that cannot be read',
    '18 x 19/2025 x x 20 x 21',
    ['4: 19 April 2025 → 19 April 2026 after 18 April 2026'],
  ],
  ['beside a gap', '1 5 6/2025 7 20', ['4: 6 April 2025 → 6 April 2026 after 5 April 2026']],
  ['behind a gap', '1 2 3 9 10/2025 11', ['6: 10 April 2025 → 10 April 2026 after 9 April 2026']],
] as const;

describe.each(ALL_PATHS)('a wrong year, read %s', (_, how) => {
  it.each(DETECTED)('is detected %s', async (_name, words, expected) => {
    const all = await readLines(linesOf(words), how);
    expect(slipsIn(all)).toEqual(expected);
    // Each row counts for the day that is meant.
    const numbers = words.split(' ').flatMap((word, index) => (word === 'x' ? [] : [[word, index] as const]));
    const meant = numbers
      .map(([word, index]) => [dateOf(word.split('/')[0] as string), index + 1] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    expect([
      datesOf(all.entries),
      all.entries.figures.get('arrivals'),
      all.entries.lines.map((line) => line - 1),
    ]).toEqual([meant.map(([date]) => date), meant.map(([, row]) => row), meant.map(([, row]) => row)]);
  });

  it.each([
    ['in a run without fault', '18 19 20 21 22'],
    ['in one row', '18'],
    ['in two rows', '18 19/2025'],
    ['in three rows', '18 19/2025 20'],
    ['in three rows, the last of which has it', '18 19 20/2025'],
    ['in years in whatever order', '1/2025 2/2025 3/2025 1/2024 2/2024 3/2024 1/2026 2/2026'],
    ['in days that come twice', '1 2 3 1 2 3'],
    ['in days with crossings only', '1/2023 9/2023 17/2023 2/2024 8/2024 20/2024'],
    ['in one day of every year', '14/2023 14/2024 14/2025 14/2026'],
    ['in another day of another year', '18 19 7/2025 21 22'],
    ['in days too few to say', '1 5 6/2025 9 20'],
    ['in a first row before a gap', '1/2025 3 5 6 7'],
    ['in a last row after a gap', '1 5 9 10/2025'],
    ['between days that are further apart', '18 19 20 22/2025 24'],
    ['between two days with the date of neither', '18 19 20 9 22'],
    ['in a run that goes back a year', '18 19 20 21 22/2025 23/2025 24/2025'],
  ])('is not detected %s', async (_name, words) => {
    const all = await readLines(linesOf(words), how);
    expect(slipsIn(all)).toEqual([]);
    expect(datesOf(all.entries)).toEqual([...new Set(words.split(' ').map(dateOf))].sort());
  });

  it('is told with its place, and its row is read as the day that is meant', async () => {
    const all = await readLines(linesOf('18 19 20/2025 21'), how);
    expect(all.findings).toEqual([
      {
        rule: 'wrong-year',
        severity: 'error',
        message: 'unexpected 20 April 2025 after 19 April 2026, expected 20 April 2026: the year is wrong',
        place: { file: 'x.csv', line: 4, column: 1 },
        date: '2026-04-20',
      },
    ]);
    expect([datesOf(all.entries), all.entries.figures.get('arrivals')]).toEqual([
      ['2026-04-18', '2026-04-19', '2026-04-20', '2026-04-21'],
      [1, 2, 3, 4],
    ]);
  });

  it('is told in whatever column the date is, and in any notation', async () => {
    const dates = ['18 April 2026', '2026-04-19', '20/04/2025', '21 April 2026'];
    const lines = ['arrivals,date', ...dates.map((date) => `1000,${date}`)];
    expect(told(await readLines(lines, how))).toEqual(['error wrong-year 4:6']);
  });

  it('is told before a count of its row that cannot be read, both with the day that is meant', async () => {
    const lines = linesOf('1 2 3/2025 4');
    lines[3] = '2025-04-03,x';
    const all = await readLines(lines, how);
    expect(all.findings.map(({ rule, date, place }) => [rule, date, place?.line, place?.column])).toEqual([
      ['wrong-year', '2026-04-03', 4, 1],
      ['unreadable-count', '2026-04-03', 4, 12],
    ]);
    expect(datesOf(all.entries)).toEqual(['2026-04-01', '2026-04-02', '2026-04-04']);
  });

  it('is detected in each of several runs, in order of the lines', async () => {
    expect(
      slipsIn(await readLines(linesOf('1 2 3 4/2025 5 6 20 21 22/2027 23 24 11/2027 10 9'), how)),
    ).toEqual([
      '5: 4 April 2025 → 4 April 2026 after 3 April 2026',
      '10: 22 April 2027 → 22 April 2026 after 21 April 2026',
    ]);
  });

  it('is right if the day that would be meant has a row before, even the first of all', async () => {
    const all = await readLines(linesOf('18 19 20 16 17 18/2025 19'), how);
    expect(told(all)).toEqual(['error duplicate-day 8:12']);
    expect(datesOf(all.entries)).toEqual([
      '2025-04-18',
      ...[16, 17, 18, 19, 20].map((number) => `2026-04-${number}`),
    ]);
  });

  it('is right if the day that would be meant has a row behind', async () => {
    const all = await readLines(linesOf('17 18/2025 19 20 18'), how);
    expect(all.findings).toEqual([]);
    expect([datesOf(all.entries), all.entries.figures.get('arrivals'), all.entries.lines]).toEqual([
      ['2025-04-18', '2026-04-17', '2026-04-18', '2026-04-19', '2026-04-20'],
      [2, 1, 5, 3, 4],
      [3, 2, 6, 4, 5],
    ]);
  });

  it('is detected behind rows that are only counted', async () => {
    const many = Array.from({ length: 1100 }, () => '3').join(' ');
    const lines = linesOf(`1 2 ${many} 8 7 8 9/2025`).map((line) => line.replace(/,\d+$/, ',5'));
    const all = await readLines(lines, how);
    expect(slipsIn(all)).toEqual(['1107: 9 April 2025 → 9 April 2026 after 8 April 2026']);
    expect(all.findings.map(({ count }) => count).filter(Boolean)).toEqual([100]);
    expect(datesOf(all.entries)).toEqual([1, 2, 3, 7, 8, 9].map((number) => dateOf(String(number))));
  });

  it.each([
    ['oldest first', '1 2 3 4 5 6 7 8 9', '10/2025 11', '10 April 2025 → 10 April 2026 after 9 April 2026'],
    [
      'newest first',
      '19 18 17 16 15 14 13 12 11',
      '10/2025 9',
      '10 April 2025 → 10 April 2026 after 11 April 2026',
    ],
  ])('is detected behind whole runs that are only counted, %s', async (_name, run, rest, slip) => {
    const many = Array.from({ length: 130 }, () => run).join(' ');
    const lines = linesOf(`${many} ${rest}`).map((line) => line.replace(/,\d+$/, ',5'));
    const all = await readLines(lines, how);
    expect(slipsIn(all)).toEqual([`1172: ${slip}`]);
    expect(all.findings.map(({ count }) => count).filter(Boolean)).toEqual([161]);
  });

  it('waits for at most a thousand rows that have no day', async () => {
    const withGapOf = (count: number) => linesOf(`18 19 20 21/2025 ${'x '.repeat(count)}22 23 24`);
    expect(slipsIn(await readLines(withGapOf(999), how))).toEqual([
      '5: 21 April 2025 → 21 April 2026 after 20 April 2026',
    ]);
    expect(slipsIn(await readLines(withGapOf(1000), how))).toEqual([]);
  });
});

describe('a wrong year where days follow each other', () => {
  const consecutive = async (words: string) => {
    const rows = words.split(' ').map((word) => [dateOf(word), '5']);
    return validateEntries(table(['date', 'arrivals'], rows, { consecutive: true }));
  };
  const places = (validation: Validation) =>
    validation.findings.map(({ severity, rule, place }) => `${severity} ${rule} ${place?.cell}`);

  it('is detected by the row before alone', async () => {
    const all = await consecutive('19 20/2025');
    expect([places(all), datesOf(all.entries)]).toEqual([
      ['error wrong-year A3'],
      ['2026-04-19', '2026-04-20'],
    ]);
    expect(all.findings[0]?.message).toBe(
      'unexpected 20 April 2025 after 19 April 2026, expected 20 April 2026: the year is wrong',
    );
  });

  it('is detected in several rows one after the other', async () => {
    const all = await consecutive('18 19 20/2025 21/2025 22');
    expect([places(all), datesOf(all.entries)]).toEqual([
      ['error wrong-year A4', 'error wrong-year A5'],
      ['2026-04-18', '2026-04-19', '2026-04-20', '2026-04-21', '2026-04-22'],
    ]);
  });

  it('is detected in the first row by the two behind it', async () => {
    expect(places(await consecutive('19/2025 20 21'))).toEqual(['error wrong-year A2']);
    // Of two rows the first is taken as right.
    expect(places(await consecutive('19/2025 20'))).toEqual(['error wrong-year A3']);
  });

  it('is not detected where there is none', async () => {
    expect(places(await consecutive('18 19 20 21 22'))).toEqual([]);
  });

  it('is wrong at once, so that a later row of the day is a second one', async () => {
    expect(places(await consecutive('17 18/2025 19 20 18'))).toEqual([
      'error wrong-year A3',
      'warning duplicate-day A6',
    ]);
  });
});

describe('a sheet', () => {
  it('has a wrong year told at its cell', async () => {
    const rows = [18, 19, 20, 21].map((number) => ['5', `${number === 20 ? 2025 : 2026}-04-${number}`]);
    const { findings } = await validateEntries(table(['arrivals', 'date'], rows));
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['wrong-year', { file: 'x.xlsx', cell: 'B4' }],
    ]);
  });
});

describe.each(PATHS)('ten thousand rows that may have a wrong year, read %s', (_, how) => {
  it('wait for the end, and one more does not', async () => {
    const dates = Array.from({ length: 20_020 }, (_row, index) => toCivilDate(day('1960-01-01') + index));
    const meant = dates.filter((date, index) => index % 2 === 1 && !date.endsWith('02-29')).slice(0, 10_001);
    const isMeant = new Set(meant);
    const sixtyYearsBefore = (date: string) => `${+date.slice(0, 4) - 60}${date.slice(4)}`;
    const asPrinted = dates.map((date) => (isMeant.has(date) ? sixtyYearsBefore(date) : date));
    // Every day that is meant has a row of its own behind them: only for the one that did not wait is that too late.
    const rows = [...asPrinted, ...meant].map((date) => `${date},5`);
    const last = dates.indexOf(meant[10_000] as (typeof meant)[number]);
    expect(told(await readLines(['date,arrivals', ...rows], how))).toEqual([
      `error wrong-year ${last + 2}:1`,
      `warning duplicate-day ${rows.length + 1}:1`,
    ]);
  });
});

/** Reads rows in pieces of some bytes. */
function inPieces(rows: readonly string[], size: number, how: InputOptions = {}) {
  return readInPieces(
    [`date,arrivals,${LONG_HEADING}`, ...rows].map((line) => `${line}\n`).join(''),
    size,
    how,
  );
}

describe('a single wrong year in a run of days', () => {
  const run = fc.record({
    first: fc.integer({ min: day('1962-01-01'), max: day('2080-01-01') }),
    length: fc.integer({ min: 4, max: 60 }),
    step: fc.constantFrom(-1, 1),
    at: fc.nat(),
    years: fc.constantFrom(-60, -2, -1, 1, 3),
    /** Rows whose dates only the full parser reads. */
    inWords: fc.array(fc.nat(59), { maxLength: 6 }),
    size: fc.integer({ min: 1, max: 300 }),
    path: fc.constantFrom(...ALL_PATHS),
  });

  it('is detected wherever it is, however the input is read', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ first, length, step, at, years, inWords, size, path: [, how] }) => {
        const days = Array.from({ length }, (_, index) => first + step * index);
        const odd = at % length;
        const meant = toCivilDate(days[odd] as number);
        fc.pre(!meant.endsWith('02-29'));
        const actual = `${+meant.slice(0, 4) + years}${meant.slice(4)}`;
        const rows = days.map((each, index) => {
          const date = index === odd ? actual : toCivilDate(each);
          return `${inWords.includes(index) ? longDate(day(date)) : date},${index},`;
        });
        const all = await inPieces(rows, size, how);
        const where = odd === 0 ? 'in the first row' : `after ${longDate(days[odd - 1] as number)}`;
        expect(all.findings).toEqual([
          {
            rule: 'wrong-year',
            severity: 'error',
            message: `unexpected ${longDate(day(actual))} ${where}, expected ${longDate(day(meant))}: the year is wrong`,
            place: { file: 'x.csv', line: odd + 2, column: 1 },
            date: meant,
          },
        ]);
        const figures = days.map((_, index) => index);
        const isDown = step < 0;
        expect([all.entries.days, all.entries.figures.get('arrivals'), all.entries.lines]).toEqual([
          isDown ? days.toReversed() : days,
          isDown ? figures.toReversed() : figures,
          (isDown ? figures.toReversed() : figures).map((index) => index + 2),
        ]);
      }),
      runs(200),
    );
  });
});

describe('days without any wrong year', () => {
  it('have none, in whatever order they stand within one year', async () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 300 }), async (some, size) => {
        const rows = some.map((index) => `${toCivilDate(day('2025-01-01') + index)},5,`);
        for (const [, how] of PATHS) expect((await inPieces(rows, size, how)).findings).toEqual([]);
      }),
    );
  });
});

describe('years that may be wrong', () => {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((number) => `${number}/2025`) },
    { weight: 1, arbitrary: fc.constant('x') },
  );
  const inOrder = fc
    .tuple(fc.boolean(), fc.nat({ max: 20 }), fc.nat({ max: 20 }), word)
    .map(([isDown, count, at, odd]) => {
      const words = Array.from({ length: count }, (_, index) => String(index + 1));
      return (isDown ? words.reverse() : words).toSpliced(at, 1, odd);
    });
  const some = fc.oneof(fc.array(word, { minLength: 1, maxLength: 20 }), inOrder);

  it('are judged the same on every path, whatever stands beside them', async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        async (...case_) => {
          const [words, size, other] = case_;
          const rows = words.map((each) => `${dateOf(each)},5,`);
          const { lineText: _, ...fast } = await inPieces(rows, size);
          for (const [, how] of ALL_PATHS.slice(1)) {
            const { lineText: __, ...own } = await inPieces(rows, other, how);
            expect(own).toEqual(fast);
          }
          // No row is lost: each is a day, a second row of one, or told as unreadable.
          const of = (rule: string) => ofRule(fast, rule).length;
          expect(fast.entries.days.length + of('duplicate-day') + of('unreadable-date')).toBe(words.length);
        },
      ),
      runs(200),
    );
  });
});
