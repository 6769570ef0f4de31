import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate } from '../../src/calendar/index.js';
import { type NamedSeries, NO_ENTRIES, writeSeriesCsv } from '../../src/entry/index.js';
import { ofSeries } from '../../src/finding/index.js';
import { type Validation, validateEntries } from '../../src/ingest/index.js';
import { runs } from '../support/effort.js';
import { bytes, day, read } from '../support/figures.js';
import {
  ALL_PATHS,
  datesOf,
  figuresOf,
  LONG_HEADING,
  leftOut,
  PATHS,
  readInPieces,
  readLines,
} from '../support/paths.js';
import { table } from '../support/table.js';

const NONE = Number.NaN;
const HEAD = 'date,route,arrivals,boats';

/** Rule, line and series, one for each finding. */
const toldOf = ({ findings }: Pick<Validation, 'findings'>) =>
  findings.map(({ rule, place, series = null }) => [rule, place?.line, series]);

/** Arrivals by name of the series. */
const arrivals = ({ series }: Pick<Validation, 'series'>) =>
  Object.fromEntries(
    [...(series?.byName ?? [])].map(([name, { figures }]) => [name, figures.get('arrivals')]),
  );

/** The series of an input that has several. */
function seriesIn({ series }: Pick<Validation, 'series'>): NamedSeries {
  if (series === null) throw new Error('no series');
  return series;
}

/** The findings but those on a series that may be the sum of others, which figures made at random may be by chance. */
const notOfTotals = ({ findings }: Validation) => findings.filter(({ rule }) => rule !== 'total-series');

describe.each(ALL_PATHS)('several series, read %s', (_, how) => {
  it('are told apart by a column with a usual heading, in any case', async () => {
    for (const heading of ['route', 'Series', 'COUNTRY', 'sector', 'Region', '#port']) {
      const all = await readLines([`date,${heading},arrivals`, '2025-01-01,A,5', '2025-01-01,B,7'], how);
      expect([arrivals(all), all.series?.column, all.findings]).toEqual([{ A: [5], B: [7] }, heading, []]);
      expect(figuresOf(all.entries)).toEqual({ arrivals: [12] });
    }
  });

  it('are told apart by any column that is named, and then by no other', async () => {
    const lines = ['date,route,Crossing point,arrivals', '2025-01-01,7,A,5', '2025-01-01,8,B,7'];
    const named = await readLines(lines, { ...how, series: 'crossing_POINT' });
    expect([arrivals(named), named.entries.figures.get('route')]).toEqual([{ A: [5], B: [7] }, [15]]);
    expect(arrivals(await readLines(lines, how))).toEqual({ 7: [5], 8: [7] });
  });

  it('may have their names in any column, the first one too', async () => {
    for (const lines of [
      ['route,date,arrivals', 'B,2025-01-01,5', 'A,2025-01-01,7'],
      ['date,arrivals,route', '2025-01-01,5,B', '2025-01-01,7,A'],
    ]) {
      const all = await readLines(lines, how);
      expect([all.series?.names, arrivals(all)]).toEqual([['B', 'A'], { B: [5], A: [7] }]);
    }
  });

  it('have their own days, figures, notes and lines', async () => {
    const lines = [
      'date,route,arrivals,notes',
      '2025-01-02,B,5,Late',
      '2025-01-01,A,1,',
      '2025-01-01,B,4,',
      '2025-01-03,A,3,Three',
      '2025-01-02,A,2,Two',
    ];
    const { byName } = seriesIn(await readLines(lines, how));
    const own = (name: string) => {
      const { days, figures, notes, lines, files } = byName.get(name) ?? NO_ENTRIES;
      return [days.map(toCivilDate), figures.get('arrivals'), [...notes], lines, files];
    };
    expect(own('A')).toEqual([
      ['2025-01-01', '2025-01-02', '2025-01-03'],
      [1, 2, 3],
      [
        [1, 'Two'],
        [2, 'Three'],
      ],
      [3, 6, 5],
      ['x.csv'],
    ]);
    expect(own('B')).toEqual([['2025-01-01', '2025-01-02'], [4, 5], [[1, 'Late']], [4, 2], ['x.csv']]);
  });

  it.each([
    ['oldest first', 1],
    ['newest first', -1],
  ])('have lines and notes of their own where they take turns, %s', async (_name, step) => {
    const names = ['C', 'A', 'B'];
    const rows = Array.from({ length: 90 }, (_row, index) => {
      const date = toCivilDate(day('2025-06-01') + step * Math.floor(index / 3));
      return `${date},${names[index % 3]},${index},${index % 7 === 0 ? `Row ${index}` : ''}`;
    });
    const all = await readLines(['date,route,arrivals,notes', ...rows], how);
    expect(all.findings).toEqual([]);
    for (const [at, name] of names.entries()) {
      const { figures, lines, notes } = seriesIn(all).byName.get(name) ?? NO_ENTRIES;
      const own = Array.from({ length: 30 }, (_row, index) => 3 * (step > 0 ? index : 29 - index) + at);
      expect([figures.get('arrivals'), lines]).toEqual([own, own.map((index) => index + 2)]);
      expect([...notes]).toEqual(
        own.flatMap((index, place) => (index % 7 === 0 ? [[place, `Row ${index}`]] : [])),
      );
    }
  });

  it('have a sum with all notes, each day on the line of the first series that has it', async () => {
    const lines = [
      'date,route,arrivals,notes',
      '2025-01-01,B,1,Revised',
      '2025-01-01,A,2,Late',
      '2025-01-01,C,4,Revised',
      '2025-01-02,C,8,Alone',
      '2025-01-02,A,16,',
    ];
    const { entries } = await readLines(lines, how);
    expect([datesOf(entries), entries.figures.get('arrivals'), entries.lines, [...entries.notes]]).toEqual([
      ['2025-01-01', '2025-01-02'],
      [7, 24],
      [2, 6],
      [
        [0, 'Revised; Late'],
        [1, 'Alone'],
      ],
    ]);
  });

  it('have a partial sum where one of them lacks a figure', async () => {
    const lines = [
      HEAD,
      '2025-01-01,A,5,1',
      '2025-01-01,B,7,',
      '2025-01-02,A,6,1',
      '2025-01-03,A,8,1',
      '2025-01-03,B,9,2',
    ];
    const { entries } = await readLines(lines, how);
    expect([figuresOf(entries), entries.partial]).toEqual([
      { arrivals: [12, 6, 17], boats: [1, 1, 3] },
      new Map([
        ['arrivals', new Set([1])],
        ['boats', new Set([0])],
      ]),
    ]);
  });

  it('of one name are that series, whose sum is not partial', async () => {
    const { entries, series } = await readLines([HEAD, '2025-01-01,A,5,1', '2025-01-03,A,6,1'], how);
    expect(entries.partial).toBeUndefined();
    expect(series?.byName.get('A')).toEqual(entries);
  });

  it('conflict if a day comes twice within one of them, but not between two', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-01-01,B,7,1', '2025-01-01,A,6,1', '2025-01-01,B,7,1'];
    const all = await readLines([HEAD, ...rows], how);
    expect(all.findings).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'error',
        message:
          '"A": unexpected second row for 1 January 2025 with arrivals "6", expected one row a day: line 2 has "5"; remove the wrong one',
        place: { file: 'x.csv', line: 4, column: 14 },
        date: '2025-01-01',
        series: 'A',
      },
      {
        rule: 'duplicate-day',
        severity: 'warning',
        message:
          '"B": unexpected second row for 1 January 2025, expected one row a day: line 3 has the same figures, and the day is counted once',
        place: { file: 'x.csv', line: 5, column: 1 },
        date: '2025-01-01',
        series: 'B',
      },
    ]);
    expect(arrivals(all)).toEqual({ A: [5], B: [7] });
  });

  it('have second rows placed by the cells of their own lines, among rows of other names', async () => {
    const names = ['A', 'Île du Nord', '"a, b"'];
    const rows = [1, 2, 3, 4, 5, 6].flatMap((number) =>
      names.map((name, index) => `2025-01-0${number},${name},${10 + index},${index}`),
    );
    const again = names.map((name, index) => `2025-01-05,${name},${10 + index},7`);
    const all = await readLines([HEAD, ...rows, ...again, ...again], how);
    expect(all.findings.map(({ place }) => `${place?.line}:${place?.column}`)).toEqual([
      '20:17',
      '21:27',
      '22:22',
      '23:17',
      '24:27',
      '25:22',
    ]);
  });

  it('have wrong years detected among the days of their own', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((number) => [
      `${number === 4 ? 2024 : 2025}-01-0${number},A,5,1`,
      `2025-01-0${number},B,6,1`,
    ]);
    const all = await readLines([HEAD, ...rows], how);
    expect(toldOf(all)).toEqual([['wrong-year', 8, 'A']]);
    expect(all.findings[0]?.message).toBe(
      '"A": unexpected 4 January 2024 after 3 January 2025, expected 4 January 2025: the year is wrong',
    );
    expect(arrivals(all)).toEqual({ A: [5, 5, 5, 5, 5], B: [6, 6, 6, 6, 6] });
  });

  it('have sums that are too large told of each by itself', async () => {
    const rows = [
      `2025-01-01,A,${2 ** 52},1`,
      `2025-01-01,B,${2 ** 52 - 2},1`,
      `2025-01-02,A,${2 ** 52},1`,
      '2025-01-02,B,1,1',
    ];
    expect(toldOf(await readLines([HEAD, ...rows], how))).toEqual([['sum-too-large', 4, 'A']]);
  });

  it('have what is told in order of the lines, whosever it is', async () => {
    const rows = [
      '2025-01-01,B,x,1',
      '2025-01-01,A,5 [r],1',
      '2025-01-02,B,,1',
      '2025-01-02,A,5,x',
      '2025-02-30,A,5,1',
    ];
    expect(toldOf(await readLines([HEAD, ...rows], how))).toEqual([
      ['unreadable-count', 2, 'B'],
      ['marked-value', 3, 'A'],
      ['missing-value', 4, 'B'],
      ['unreadable-count', 5, 'A'],
      ['unreadable-date', 6, 'A'],
    ]);
  });

  it('are read only if chosen, but all are named', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-02-30,B,x,1', '2025-01-01,D,9,1', '2025-01-02,C,7,1'];
    const some = await readLines([HEAD, ...rows], { ...how, only: ['C', 'A'] });
    expect([
      arrivals(some),
      some.series?.names,
      [...(some.series?.byName.keys() ?? [])],
      toldOf(some),
    ]).toEqual([{ A: [5], C: [7] }, ['A', 'B', 'D', 'C'], ['A', 'C'], []]);
    expect(figuresOf(some.entries)).toEqual({ arrivals: [5, 7], boats: [1, 1] });
    expect(toldOf(await readLines([HEAD, ...rows], how))).toEqual([
      ['unreadable-date', 3, 'B'],
      ['unreadable-count', 3, 'B'],
    ]);
  });

  it('may be chosen with blanks around the name', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-01-01,B,7,1', '2025-01-02,A,6,1'];
    const { entries, series, findings } = await readLines([HEAD, ...rows], { ...how, only: [' A '] });
    expect([entries.figures.get('arrivals'), series?.names, findings]).toEqual([[5, 6], ['A', 'B'], []]);
    // A single series: nothing of its sum can be lacking.
    expect(entries.partial).toBeUndefined();
  });

  it('are counted as rows although none of them is chosen, so that the input does not lack days', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-01-01,B,7,1'];
    const { entries, series, findings } = await readLines([HEAD, ...rows], { ...how, only: ['C'] });
    expect([entries.days, series?.names, series?.byName.size, findings]).toEqual([[], ['A', 'B'], 0, []]);
    expect((await readLines([HEAD, ...rows], { ...how, only: ['B'] })).findings).toEqual([]);
    expect((await readLines([HEAD], how)).findings.map(({ rule }) => rule)).toEqual(['no-days']);
  });

  it('are named in the order of their first rows, but not by what is no row', async () => {
    const lines = [
      '2025-01-01,C,1,1',
      // Not as many cells as there are columns: the name is met, but the row is none.
      '2025-01-01,B,5',
      '2025-01-01,A,2,1',
      '2025-01-01,B,4,1',
      '2025-01-02,C,5,1',
      '2 January 2025,D,3,1',
      '2025-01-02,A,6,1',
    ];
    const all = await readLines([HEAD, ...lines], how);
    expect([all.series?.names, [...(all.series?.byName.keys() ?? [])]]).toEqual([
      ['C', 'A', 'B', 'D'],
      ['C', 'A', 'B', 'D'],
    ]);
    expect(toldOf(all)).toEqual([['ragged-row', 3, null]]);
  });

  it('are named without blanks around the name, in any script', async () => {
    const names = [' A ', 'A', '"Île, nord"', "'=B", 'Île', '"Île"', '7', '😀', '"A"', '\u00a0A', 'a'];
    const rows = names.map((name, index) => `2025-01-${10 + index},${name},${2 ** index},1`);
    const all = await readLines([HEAD, ...rows], how);
    expect(all.series?.names).toEqual(['A', 'Île, nord', '=B', 'Île', '7', '😀', 'a']);
    expect(toldOf(all)).toEqual([['alike-series', 12, 'a']]);
    expect(arrivals(all)).toEqual({
      7: [64],
      A: [1, 2, 256, 512],
      'Île, nord': [4],
      '=B': [8],
      Île: [16, 32],
      '😀': [128],
      a: [1024],
    });
  });

  it('are told apart by the whole of a long name', async () => {
    const names = [199, 200, 201, 300].flatMap((length) => [
      `${'x'.repeat(length - 1)}y`,
      'x'.repeat(length),
    ]);
    const rows = [...names, ...names].map((name, index) => `2025-01-${10 + index},${name},${index},1`);
    const all = await readLines([HEAD, ...rows], how);
    expect([all.series?.names, all.findings]).toEqual([names, []]);
    expect(Object.values(arrivals(all))).toEqual(names.map((_name, index) => [index, index + 8]));
  });

  it.each([
    ['capitals', 'Channel', 'channel'],
    ['spaces', 'North Sea', 'North  Sea'],
    ['how a letter is encoded', '\u00c4rmelkanal', 'A\u0308rmelkanal'],
  ])('with names that differ only in %s are kept apart, and told', async (_, one, other) => {
    const validation = await readLines([HEAD, `2025-01-01,${one},5,1`, `2025-01-02,${other},6,1`], how);
    expect(toldOf(validation)).toEqual([['alike-series', 3, other]]);
    expect(Object.keys(arrivals(validation))).toEqual([one, other]);
  });

  it('may have any mark in their names', async () => {
    const names = ['A\u007fb', 'A\tb', 'x/y', 'A;b', '"a ""b"""', 'İ\ufeff'];
    const rows = names.map((name, index) => `2025-01-0${index + 1},${name},${index + 1},1`);
    const { series } = await readLines([HEAD, ...rows], how);
    expect(series?.names).toEqual(['A\u007fb', 'A\tb', 'x/y', 'A;b', 'a "b"', 'İ']);
  });

  it('have a byte-order mark in a name told', async () => {
    const all = await readLines([HEAD, '2025-01-01,A,5,1', '2025-01-02,A\ufeffb,6,1'], how);
    expect([all.series?.names, toldOf(all)]).toEqual([
      ['A', 'A\ufeffb'],
      [['inner-byte-order-mark', 3, null]],
    ]);
  });

  it('have no name of what is not UTF-8', async () => {
    const all = await read(
      Uint8Array.of(...bytes(`${HEAD}\n2025-01-02,`), 0xc3, ...bytes(',5,1\n')),
      'x.csv',
      how,
    );
    expect([all.series, toldOf(all)]).toEqual([null, [['not-utf-8', 2, null]]]);
  });

  it('keep the heading of their column as it stands', async () => {
    const { series } = await readLines(['date,Region,arrivals', '2025-01-01,A,5'], how);
    expect(series?.column).toBe('Region');
  });

  it('need a name in every row', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-01-02, ,5,1', '2025-01-03,,x,1', '2025-01-04,A,6,1'];
    const all = await readLines([HEAD, ...rows], how);
    const shared = {
      rule: 'missing-series',
      severity: 'error',
      message: 'unexpected empty cell for route, expected the name of a series in every row',
    };
    expect(all.findings).toEqual([
      { ...shared, place: { file: 'x.csv', line: 3, column: 12 } },
      { ...shared, place: { file: 'x.csv', line: 4, column: 12 } },
    ]);
    expect(arrivals(all)).toEqual({ A: [5, 6] });
  });

  it('need exactly one column of names', async () => {
    const two = await readLines(['date,port,region,arrivals', '2025-01-01,A,B,5'], how);
    expect([two.series, two.findings.map(({ message }) => message)]).toEqual([
      null,
      [
        'unexpected second column for series, "region", expected one: column 2 is "port"; name the one that counts by --series',
      ],
    ]);
    const lines = ['date,port,arrivals', '2025-01-01,A,5'];
    const none = await readLines(lines, { ...how, series: 'prot' });
    expect(none.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'missing-column',
        'error',
        'no column "prot" that tells series apart among "date", "port", "arrivals": name one of them by --series',
      ],
    ]);
    // What says which day it is, or is counted, cannot be a name as well.
    const both = await readLines(['date,arrivals', '2025-01-01,5'], { ...how, series: 'date' });
    expect(toldOf(both)).toEqual([['missing-column', 1, null]]);
  });

  it('have a column as a measure in all of them or in none', async () => {
    const lines = [
      'date,route,arrivals,lost,weight',
      '2025-01-01,A,5,1,2',
      '2025-01-01,B,7,x,',
      '2025-01-02,B,7,2,',
    ];
    const { series, entries } = await readLines(lines, how);
    expect([...(series?.byName ?? [])].map(([name, own]) => [name, figuresOf(own)])).toEqual([
      ['A', { arrivals: [5], weight: [2] }],
      ['B', { arrivals: [7, 7], weight: [NONE, NONE] }],
    ]);
    expect(figuresOf(entries)).toEqual({ arrivals: [12, 7], weight: [2, NONE] });
  });

  it('do not lose a column by the text of a series that is not chosen', async () => {
    const lines = ['date,route,arrivals,lost', '2025-01-01,A,5,1', '2025-01-01,B,7,x'];
    const { byName } = seriesIn(await readLines(lines, { ...how, only: ['A'] }));
    expect(figuresOf(byName.get('A') ?? NO_ENTRIES)).toEqual({ arrivals: [5], lost: [1] });
  });

  it('are not read in a sum of figures that are large one by one', async () => {
    const rows = [
      '2025-01-01,A,3000000000,1',
      '2025-01-01,B,4000000000,1',
      '2025-01-02,A,2147483647,1',
      '2025-01-02,B,2,1',
    ];
    expect(figuresOf((await readLines([HEAD, ...rows], how)).entries)).toEqual({
      arrivals: [7_000_000_000, 2_147_483_649],
      boats: [2, 2],
    });
  });
});

describe.each(PATHS)('very many rows of series, read %s', (_, how) => {
  it('have the line of the last repeated day told, among the rows of other series', async () => {
    const days = Array.from({ length: 500 }, (_day, index) => toCivilDate(day('2025-01-01') + index));
    const rows = days.flatMap((date) => [`${date},A,5,1`, `${date},B,6,1`]);
    const all = await readLines([HEAD, ...Array.from({ length: 40 }, () => rows).flat()], how);
    expect(leftOut(all)).toEqual([
      'warning "A": 19400 more findings of this kind, the last on line 40000',
      'warning "B": 19400 more findings of this kind, the last on line 40001',
    ]);
    expect(all.findings.length).toBe(202);
  });

  it('are told apart by up to ten thousand names, even if they differ in a character or in length', async () => {
    const names = [...Array.from({ length: 9998 }, (_name, index) => `Route ${index}`), 'x'.repeat(200), 'x'];
    const rows = [0, 1].flatMap((round) =>
      names.map((name, index) => `2025-01-0${round + 1},${name},${index * 2 + round},1`),
    );
    const all = await readLines([HEAD, ...rows], how);
    expect(all.findings).toEqual([]);
    expect(all.series?.names).toEqual(names);
    expect([...seriesIn(all).byName.values()].map(({ figures }) => figures.get('arrivals'))).toEqual(
      names.map((_name, index) => [index * 2, index * 2 + 1]),
    );
  });

  it('are refused once if there are more names than any file has', async () => {
    const rows = Array.from({ length: 16_500 }, (_row, index) => `2025-01-01,R${index},${index},1`);
    const all = await readLines([HEAD, ...rows], how);
    expect(all.findings).toEqual([
      {
        rule: 'too-many-series',
        severity: 'error',
        message:
          'unexpected "R10000" for route after 10,000 other names, expected the names of a few series: name another column by --series',
        place: { file: 'x.csv', line: 10_002, column: 12 },
      },
    ]);
    expect(all.series?.names.length).toBe(10_000);
  });
});

describe('several series', () => {
  const ROUTES = ['A', 'B', 'Île', 'C d'];
  const row = fc.record({
    route: fc.constantFrom(...ROUTES),
    step: fc.constantFrom(-3, -1, 0, 1, 1, 1, 1, 1, 1),
    arrivals: fc.oneof(
      { weight: 19, arbitrary: fc.nat({ max: 30 }).map(String) },
      { weight: 1, arbitrary: fc.constantFrom('', '5 [r]', 'x', '3000000000', '900000000000000') },
    ),
    lost: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom('', '1', '2') },
      { weight: 1, arbitrary: fc.constant('007') },
    ),
    notes: fc.constantFrom('', '', 'Revised', "'=1"),
    isInWords: fc.boolean(),
  });
  const some = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 80 }),
    isTurned: fc.boolean(),
    size: fc.integer({ min: 1, max: 500 }),
    path: fc.constantFrom(...ALL_PATHS),
  });

  it('have the days and the findings of a file of each alone, whatever stands between their rows', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ({ rows, isTurned, size, path: [, how] }) => {
        const last = new Map<string, number>();
        const all = rows.map(({ route, step, arrivals, lost, notes, isInWords }, index) => {
          const now = (last.get(route) ?? day('2025-03-01')) + (isTurned ? -step : step);
          last.set(route, now);
          const date = toCivilDate(now);
          // Of the same length, so that columns are the same, and read by the full parser only.
          const own = isInWords && index % 3 === 0 ? date.replaceAll('-', '/') : date;
          return { route, cells: [own, route, arrivals, lost, notes, ''] };
        });
        const headings = `date,route,arrivals,lost,notes,${LONG_HEADING}`;
        const input = [headings, ...all.map(({ cells }) => cells.join(','))];
        const whole = await readInPieces(input.map((line) => `${line}\n`).join(''), size, how);
        const names = [...new Set(all.map(({ route }) => route))];
        expect(whole.series?.names).toEqual(names);
        const alone = await Promise.all(
          names.map(async (name) => {
            const own = all.map(({ route, cells }) => (route === name ? cells.join(',') : ''));
            // Blank lines keep the others where they stand.
            const single = await readInPieces(
              [headings.replace('route', 'name'), ...own].map((line) => `${line}\n`).join(''),
              1 << 16,
              { series: 'name' },
            );
            return [name, single] as const;
          }),
        );
        const measures = new Set(alone.flatMap(([, { entries }]) => [...entries.figures.keys()]));
        for (const [name, { entries }] of alone) {
          const figures = new Map(
            [...measures].map((measure) => [
              measure,
              entries.figures.get(measure) ?? entries.days.map(() => NONE),
            ]),
          );
          expect(whole.series?.byName.get(name)).toEqual({ ...entries, figures });
        }
        const findings = alone.flatMap(([, { findings }]) =>
          findings.filter(({ rule }) => rule !== 'blank-line'),
        );
        const byLine = (of: Validation['findings']) =>
          of.toSorted((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0));
        expect(notOfTotals(whole)).toEqual(byLine(findings));
      }),
      runs(80),
    );
  });

  it('have the same names and figures when only some are chosen as when all are read', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.subarray(ROUTES), async ({ rows, size, path: [, how] }, only) => {
        const lines = rows.map(
          ({ route, arrivals, lost }, index) =>
            `${toCivilDate(day('2025-03-01') + index)},${route},${arrivals},${lost},`,
        );
        const input = [`date,route,arrivals,lost,${LONG_HEADING}`, ...lines]
          .map((line) => `${line}\n`)
          .join('');
        const [all, chosen] = await Promise.all([
          readInPieces(input, size, how),
          readInPieces(input, size, { ...how, only }),
        ]);
        expect(chosen.series?.names).toEqual(all.series?.names);
        const wanted = seriesIn(all).names.filter((name) => only.includes(name));
        expect([...seriesIn(chosen).byName.keys()]).toEqual(wanted);
        for (const name of wanted)
          expect(seriesIn(chosen).byName.get(name)?.figures.get('arrivals')).toEqual(
            seriesIn(all).byName.get(name)?.figures.get('arrivals'),
          );
        expect(notOfTotals(chosen)).toEqual(
          notOfTotals(all).filter(({ series = '' }) => only.includes(series)),
        );
      }),
    );
  });

  it('have what is told of one named as any finding of a series is', () => {
    const finding = { rule: 'x', severity: 'info', message: 'told' } as const;
    expect(ofSeries(finding, 'A')).toEqual({ ...finding, message: '"A": told', series: 'A' });
  });
});

describe('several series in a sheet', () => {
  it('need a name in rows that end before it too', async () => {
    const rows = [
      ['2025-01-01', '5', 'A'],
      ['2025-01-02', '6'],
      ['2025-01-03', '7', ' '],
    ];
    const { series, findings } = await validateEntries(table(['date', 'arrivals', 'route'], rows));
    const message = 'unexpected empty cell for route, expected the name of a series in every row';
    const shared = { rule: 'missing-series', severity: 'error', message };
    expect([series?.names, findings]).toEqual([
      ['A'],
      [
        { ...shared, place: { file: 'x.xlsx', cell: 'C3' } },
        { ...shared, place: { file: 'x.xlsx', cell: 'C4' } },
      ],
    ]);
  });

  it('do not lack days where no row has a name', async () => {
    const { findings } = await validateEntries(
      table(['date', 'arrivals', 'route'], [['2025-01-01', '5', ' ']]),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-series']);
  });

  it('do not lack days where all rows are passed over', async () => {
    const rows = ['A', 'B', 'A'].map((name, index) => [`2025-01-0${index + 1}`, '5', name]);
    const given = table(['date', 'arrivals', 'route'], rows);
    const { series, findings } = await validateEntries(given, { only: ['C'] });
    expect([series?.names, findings]).toEqual([['A', 'B'], []]);
  });
});

describe('the canonical CSV of several series', () => {
  it('lists them by day, and is read back unchanged', async () => {
    const text =
      'Date,Crossing point,Migrants arrived\n02/01/2025,"A, b",5\n01/01/2025,=C,7\n01/01/2025,"A, b",1\n';
    const series = seriesIn(await read(text, 'x.csv', { series: 'crossing point' }));
    const written = writeSeriesCsv(series);
    expect(written.split('\n').slice(0, 4)).toEqual([
      'date,series,arrivals,boats,uncontrolled_landings,notes',
      '2025-01-01,"A, b",1,,,',
      "2025-01-01,'=C,7,,,",
      '2025-01-02,"A, b",5,,,',
    ]);
    expect(arrivals(await read(written))).toEqual({ 'A, b': [1, 5], '=C': [7] });
  });
});

/** Figures of a day; `null` for a row without one. */
type Figures = ReadonlyMap<number, number | null>;

/** Number of days after which a series without figures has ended, and is no longer late. */
const LATE_DAYS = 31;

/** The days of the sum of series, their sums, and the days on which they are partial, computed a day at a time. */
function slowSums(parts: readonly Figures[]) {
  const days = [...new Set(parts.flatMap((part) => [...part.keys()]))].sort((one, other) => one - other);
  const known = parts.map((part) => days.filter((each) => (part.get(each) ?? null) !== null));
  const end = Math.max(...known.flat());
  const sums = days.map((each) => {
    const some = parts.flatMap((part) => part.get(each) ?? []);
    return some.length === 0 ? NONE : some.reduce((sum, figure) => sum + figure, 0);
  });
  const partial = days.flatMap((each, index) => {
    const lacks = parts.some((part, at) => {
      const own = known[at] as number[];
      const [begins, ended] = [own[0] ?? Number.POSITIVE_INFINITY, own.at(-1) ?? Number.NEGATIVE_INFINITY];
      const isDue = each > begins && each <= (end - ended <= LATE_DAYS ? end : ended);
      return isDue && (part.get(each) ?? null) === null;
    });
    return lacks ? [index] : [];
  });
  return { days, sums, partial };
}

describe('the sum of several series that are read', () => {
  const first = day('1969-12-20' as CivilDate);
  const anyDay = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 140 }));
  const figure = fc.option(fc.nat(100), { freq: 4 });
  const holes = fc.uniqueArray(fc.tuple(anyDay, figure), {
    minLength: 1,
    maxLength: 12,
    selector: ([each]) => each,
  });
  const whole = fc
    .tuple(anyDay, fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }))
    .map(([from, each]) => each.map((figure, index) => [from + index, figure] as const));
  const parts = fc.array(fc.oneof(holes, whole), { minLength: 2, maxLength: 4 });

  it('equals one taken day by day, whatever they lack', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(...PATHS), async (all, [, how]) => {
        const lines = all.flatMap((part, index) =>
          part.map(([at, figure]) => `${toCivilDate(first + at)},R${index},${figure ?? ''}`),
        );
        const { entries } = await readLines(['date,route,arrivals', ...lines], how);
        const expected = slowSums(all.map((part) => new Map(part)));
        expect(entries.days).toEqual(expected.days.map((at) => first + at));
        expect(entries.figures.get('arrivals')).toEqual(expected.sums);
        expect([...(entries.partial?.get('arrivals') ?? [])]).toEqual(expected.partial);
      }),
      runs(200),
    );
  });
});

it('reads a name with a delimiter only where it is in quotation marks', async () => {
  const rows = [
    'date,route,arrivals,boats',
    '2025-01-01,"France, north",5,1',
    '2025-01-02,France, north,6,1',
  ];
  for (const lines of [rows, [rows[0] as string, rows[2] as string, rows[1] as string]])
    for (const [, how] of PATHS) {
      const { findings, series } = await readLines(lines, how);
      expect(findings.map(({ rule }) => rule)).toEqual(['ragged-row']);
      expect(series?.names).toEqual(['France, north']);
    }
});
