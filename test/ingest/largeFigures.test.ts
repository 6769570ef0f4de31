import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, toCivilDate } from '../../src/calendar/index.js';
import { validateEntries } from '../../src/ingest/index.js';
import { runs } from '../support/effort.js';
import { day } from '../support/figures.js';
import {
  ALL_PATHS,
  figuresOf,
  LONG_HEADING,
  ofRule,
  readInPieces,
  readLines,
  told,
} from '../support/paths.js';
import { table } from '../support/table.js';

const MOST = Number.MAX_SAFE_INTEGER;
const NONE = Number.NaN;
const date = (index: number) => toCivilDate(day('2025-01-01') + index);

describe.each(ALL_PATHS)('figures of any size, read %s', (_, how) => {
  it('are exact', async () => {
    const figures = [
      ...[0, 9, 10, 99_999_999, 100_000_000, 999_999_999, 1_000_000_000, 2 ** 31 - 1, 2 ** 31],
      ...[2 ** 32 - 1, 2 ** 32, 2 ** 40, 123_456_789_012_345],
    ];
    const rows = figures.map((figure, index) => `${date(index)},${figure},${figure},,${figure}`);
    const lines = ['date,arrivals,boats,uncontrolled_landings,lost', ...rows];
    const { entries, findings } = await readLines(lines, how);
    expect([figuresOf(entries), findings]).toEqual([
      {
        arrivals: figures,
        boats: figures,
        'uncontrolled-landings': figures.map(() => NONE),
        lost: figures,
      },
      [],
    ]);
  });

  it('are exact up to the largest, and cannot be read beyond it', async () => {
    const lines = ['date,arrivals', `2025-01-01,${MOST}`, '2025-01-02,9007199254740992'];
    const { entries, findings } = await readLines(lines, how);
    expect(entries.figures.get('arrivals')).toEqual([MOST]);
    expect(findings.map(({ rule, message }) => [rule, message.split(': ')[1]])).toEqual([
      ['unreadable-count', 'it is too large to be held exactly'],
    ]);
  });

  it('are exact before and behind a large one, with gaps among them', async () => {
    const cells = ['1', '', '3', '999999999', '9999999999', '', '7', '8', '', '10'];
    const rows = cells.map((cell, index) => `${date(index)},5,${cell},${index === 8 ? '' : 4}`);
    const { entries } = await readLines(['date,arrivals,uncontrolled_landings,lost', ...rows], how);
    expect(figuresOf(entries)).toEqual({
      arrivals: Array(10).fill(5),
      'uncontrolled-landings': cells.map((cell) => (cell === '' ? NONE : Number(cell))),
      lost: [4, 4, 4, 4, 4, 4, 4, 4, NONE, 4],
    });
  });
});

describe.each(ALL_PATHS)('a sum, read %s', (_, how) => {
  const HEAD = 'date,arrivals,boats';

  it('that cannot be exact is told at the figure with which that happens, once', async () => {
    const rows = [`${MOST},1`, '0,5', '1,5', '1,5'].map((cells, index) => `${date(index)},${cells}`);
    const all = await readLines([HEAD, ...rows], how);
    expect(all.findings).toEqual([
      {
        rule: 'sum-too-large',
        severity: 'error',
        message:
          'unexpected "1" for arrivals, expected figures whose sum can be held exactly (up to 2^53 − 1)',
        place: { file: 'x.csv', line: 4, column: 12 },
        date: '2025-01-03',
        measure: 'arrivals',
        actual: '1',
      },
    ]);
    expect(all.entries.figures.get('arrivals')).toEqual([MOST, 0, 1, 1]);
  });

  it('is told of each count by itself', async () => {
    const rows = [`${MOST},1`, `,${MOST - 1}`, '0,0', '1,1', '1,1'];
    const lines = [HEAD, ...rows.map((cells, index) => `${date(index)},${cells}`)];
    const all = await readLines(lines, how);
    expect(ofRule(all, 'sum-too-large').map(({ place }) => `${place?.line}:${place?.column}`)).toEqual([
      '5:12',
      '5:14',
    ]);
  });

  it('may be one of landings or of any other measure', async () => {
    const lines = [`${date(0)},5,${MOST},${MOST}`, `${date(1)},5,1,1`];
    expect(told(await readLines(['date,arrivals,uncontrolled_landings,lost', ...lines], how))).toEqual([
      'error sum-too-large 3:14',
      'error sum-too-large 3:16',
    ]);
  });

  it('may pass the largest in the middle of many plain rows', async () => {
    const rows = Array.from({ length: 40 }, (_row, index) => `${date(index)},500`);
    rows[3] = `${date(3)},${MOST - 10_000}`;
    // Twenty others of 500 can be added, three of which stand above it.
    expect(told(await readLines(['date,arrivals', ...rows], how))).toEqual(['error sum-too-large 23:12']);
    rows[3] = `${date(3)},${MOST - 19_500}`;
    expect(told(await readLines(['date,arrivals', ...rows], how))).toEqual([]);
    rows[3] = `${date(3)},${MOST - 19_499}`;
    expect(told(await readLines(['date,arrivals', ...rows], how))).toEqual(['error sum-too-large 41:12']);
  });

  it('has no part that is told otherwise: of second rows, and of those that cannot be read', async () => {
    const half = '5000000000000000';
    const lines = [
      'date,arrivals,boats',
      `2025-01-01,${half},1`,
      `2025-01-01,${half},1`,
      `2025-01-02,${half},x`,
      '2025-01-03,4007199254740991,1',
      '2025-01-04,0,1',
      '2025-01-05,1,1',
    ];
    expect(told(await readLines(lines, how))).toEqual([
      'warning duplicate-day 3:1',
      'error unreadable-count 4:29',
      'error sum-too-large 7:12',
    ]);
  });

  it('is told beside what else is told of its figure', async () => {
    const lines = ['date,arrivals', `2025-01-01,${MOST}`, '2025-01-02,1 [r]'];
    expect(told(await readLines(lines, how))).toEqual(['info marked-value 3:12', 'error sum-too-large 3:12']);
  });

  it('is that of the days in the order of the rows', async () => {
    const lines = ['date,arrivals', '2025-01-09,1', '2025-01-05,1', `2025-01-02,${MOST - 1}`, '2025-01-01,1'];
    expect(told(await readLines(lines, how))).toEqual(['error sum-too-large 4:12']);
  });
});

describe('a sum of a sheet', () => {
  it('is told at the cell with which it is too large', async () => {
    const rows = [
      ['2025-01-01', '1', `${MOST}`],
      ['2025-01-02', '1', '1'],
    ];
    const { findings } = await validateEntries(table(['date', 'arrivals', 'boats'], rows));
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['sum-too-large', { file: 'x.xlsx', cell: 'C3' }],
    ]);
  });
});

describe('figures', () => {
  const figure = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 2000 }) },
    { weight: 2, arbitrary: fc.constantFrom(999_999_999, 10 ** 9, 2 ** 31 - 1, 2 ** 31, 2 ** 32) },
    { weight: 1, arbitrary: fc.constantFrom(9 * 10 ** 14, 2 ** 52, MOST) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
  /** Columns of several thousand numbers, so that they grow while they are read, and are joined from runs. */
  const columns = fc.record({
    cells: fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 300 }),
    repeated: fc.integer({ min: 1, max: 4 }),
    inWords: fc.array(fc.nat(300), { maxLength: 10 }),
    size: fc.integer({ min: 1, max: 2000 }),
    path: fc.constantFrom(...ALL_PATHS),
  });

  it('are exact whatever stands beside them, and each sum is told where it is too large', async () => {
    await fc.assert(
      fc.asyncProperty(columns, async ({ cells, repeated, inWords, size, path: [, how] }) => {
        const all = Array.from({ length: repeated }, () => cells).flat();
        const rows = all.map((each, index) => {
          const own = inWords.includes(index) ? longDate(day(date(index))) : date(index);
          return `${[own, ...each.map((one) => one ?? '')].join(',')},`;
        });
        const headings = `date,arrivals,uncontrolled_landings,lost,${LONG_HEADING}`;
        const input = [headings, ...rows].map((line) => `${line}\n`).join('');
        const validation = await readInPieces(input, size, how);
        const column = (at: number) => all.map((each) => each[at] ?? NONE);
        const hasLost = column(2).some((each) => !Number.isNaN(each));
        expect(figuresOf(validation.entries)).toEqual({
          arrivals: column(0),
          'uncontrolled-landings': column(1),
          ...(hasLost && { lost: column(2) }),
        });
        const passing = [0, 1, 2].flatMap((at) => {
          let sum = 0n;
          const row = all.findIndex((each) => {
            sum += BigInt(each[at] ?? 0);
            return sum > BigInt(MOST);
          });
          return row < 0 ? [] : [row + 2];
        });
        expect(ofRule(validation, 'sum-too-large').map(({ place }) => place?.line)).toEqual(
          passing.sort((one, other) => one - other),
        );
      }),
      runs(100),
    );
  });
});

it('a large figure within a run of days leaves the rows behind it with their text', async () => {
  const rows = Array.from(
    { length: 6 },
    (_, index) => `2025-01-0${index + 1},1,${index === 4 ? MOST : index === 5 ? 1 : 0}`,
  );
  expect(told(await readLines(['date,arrivals,x', ...rows]))).toEqual(['error sum-too-large 7:14']);
});

it('a sum is not told of a column that is one of text in another series', async () => {
  const rows = [`2025-01-01,A,1,${MOST}`, '2025-01-01,B,1,hello', '2025-01-02,A,1,5', '2025-01-02,B,1,hi'];
  expect(told(await readLines(['date,route,arrivals,x', ...rows]))).toEqual([]);
});
