import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { type Validation, writeSeriesCsv } from '../../src/entry/index.js';
import { day, read } from '../support/figures.js';

const HEAD = 'date,route,arrivals,boats';
const csv = (...lines: string[]) => `${[HEAD, ...lines].join('\n')}\n`;
const told = ({ findings }: Validation) =>
  findings.map(({ rule, place, series = null }) => [rule, place?.line, series]);
const arrivals = ({ series }: Validation) =>
  Object.fromEntries(
    [...(series?.byName ?? [])].map(([name, { figures }]) => [name, figures.get('arrivals')]),
  );

describe('several series in one input', () => {
  it('are separated by a column with a usual heading, in any case', async () => {
    for (const heading of ['route', 'Series', 'COUNTRY', 'sector', 'Region', '#port']) {
      const read1 = await read(`date,${heading},arrivals\n2025-01-01,A,5\n2025-01-01,B,7\n`);
      expect([arrivals(read1), read1.series?.column, read1.findings]).toEqual([
        { A: [5], B: [7] },
        heading,
        [],
      ]);
      expect([...(read1.entries.figures.get('arrivals') ?? [])]).toEqual([12]);
    }
  });

  it('are separated by any column that is named, and then by no other', async () => {
    const text = 'date,route,Crossing point,arrivals\n2025-01-01,7,A,5\n2025-01-01,8,B,7\n';
    const named = await read(text, 'x.csv', { series: 'crossing_POINT' });
    expect([arrivals(named), named.entries.figures.get('route')]).toEqual([{ A: [5], B: [7] }, [15]]);
    expect(arrivals(await read(text))).toEqual({ 7: [5], 8: [7] });
  });

  it('conflict if a day occurs twice within one of them, but not between two', async () => {
    const both = await read(
      csv('2025-01-01,A,5,1', '2025-01-01,B,7,1', '2025-01-01,A,6,1', '2025-01-01,B,7,1'),
    );
    expect(told(both)).toEqual([
      ['duplicate-day', 4, 'A'],
      ['duplicate-day', 5, 'B'],
    ]);
    expect(both.findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(both.findings[0]?.message).toMatch(
      /^"A": unexpected second row for 1 January 2025 with arrivals "6"/,
    );
  });

  it('have wrong years detected by the days of their own', async () => {
    const rows = [1, 2, 3, 4, 5].flatMap((day) => [
      `${day === 4 ? 2024 : 2025}-01-0${day},A,5,1`,
      `2025-01-0${day},B,5,1`,
    ]);
    expect(told(await read(csv(...rows)))).toEqual([['wrong-year', 8, 'A']]);
  });

  it('are read only if selected, but all are named', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-02-30,B,x,1', '2025-01-01,Total,9,1', '2025-01-02,C,7,1'];
    for (const fastLane of [true, false]) {
      const some = await read(csv(...rows), 'x.csv', { only: ['C', 'A'], fastLane });
      expect([arrivals(some), some.series?.names, told(some)]).toEqual([
        { A: [5], C: [7] },
        ['A', 'B', 'Total', 'C'],
        [],
      ]);
    }
    expect(told(await read(csv(...rows)))).toEqual([
      ['unreadable-date', 3, 'B'],
      ['unreadable-count', 3, 'B'],
      ['total-series', 4, 'Total'],
    ]);
  });

  it('need a name in every row, and exactly one column of names', async () => {
    expect(told(await read(csv('2025-01-01,A,5,1', '2025-01-02, ,5,1')))).toEqual([
      ['missing-series', 3, null],
    ]);
    const two = await read('date,port,region,arrivals\n2025-01-01,A,B,5\n');
    expect([two.series, two.findings[0]?.message]).toEqual([
      null,
      'unexpected second column for series, "region", expected one: column 2 is "port"; name the one that counts by --series',
    ]);
    const none = await read('date,port,arrivals\n2025-01-01,A,5\n', 'x.csv', { series: 'prot' });
    expect(none.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'missing-column',
        'error',
        'no column "prot" that tells series apart among "date", "port", "arrivals": name one of them by --series',
      ],
    ]);
    // What says which day it is, or is counted, cannot be a name as well.
    expect(told(await read('date,arrivals\n2025-01-01,5\n', 'x.csv', { series: 'date' }))).toEqual([
      ['missing-column', 1, null],
    ]);
  });

  it('report the line of the last repeated day, among the rows of other series', async () => {
    const days = Array.from({ length: 500 }, (_, index) => toCivilDate(day('2025-01-01') + index));
    const rows = days.flatMap((date) => [`${date},A,5,1`, `${date},B,6,1`]);
    const text = csv(...Array.from({ length: 40 }, () => rows).flat());
    for (const fastLane of [true, false]) {
      const { findings } = await read(text, 'x.csv', { fastLane });
      expect(findings.filter(({ count }) => count !== undefined).map(({ message }) => message)).toEqual([
        '"A": 19400 more findings of this kind, the last on line 40000',
        '"B": 19400 more findings of this kind, the last on line 40001',
      ]);
    }
  });

  it('are named without blanks around the name, in any script', async () => {
    const rows = [
      '2025-01-01, A ,5,1',
      '2025-01-02,A,6,1',
      '2025-01-01,"Île, nord",7,1',
      "2025-01-01,'=B,1,1",
    ];
    expect(arrivals(await read(csv(...rows)))).toEqual({ A: [5, 6], 'Île, nord': [7], '=B': [1] });
  });

  it('have a column as a measure in all of them or in none', async () => {
    const text =
      'date,route,arrivals,lost,weight\n2025-01-01,A,5,1,2\n2025-01-01,B,7,x,\n2025-01-02,B,7,2,\n';
    const { series, entries } = await read(text);
    expect([...(series?.byName.values() ?? [])].map(({ figures }) => [...figures.keys()])).toEqual([
      ['arrivals', 'weight'],
      ['arrivals', 'weight'],
    ]);
    expect(entries.figures.get('weight')).toEqual([2, Number.NaN]);
  });

  it('are refused once if there are more than any file has', async () => {
    const rows = Array.from({ length: 10_003 }, (_, index) => `2025-01-01,R${index},1,1`);
    const refused = await read(csv(...rows), 'x.csv');
    expect(told(refused)).toEqual([['too-many-series', 10_002, null]]);
    expect((await read(csv(...rows), 'x.csv', { fastLane: false })).findings).toEqual(refused.findings);
  });
});

describe('the canonical CSV of several series', () => {
  it('lists them by day, and is read back unchanged', async () => {
    const text =
      'Date,Crossing point,Migrants arrived\n02/01/2025,"A, b",5\n01/01/2025,=C,7\n01/01/2025,"A, b",1\n';
    const { series } = await read(text, 'x.csv', { series: 'crossing point' });
    if (series === null) throw new Error('no series');
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
