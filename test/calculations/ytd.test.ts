import { describe, expect, it } from 'vitest';
import { ytd } from '../../src/calculations/index.js';
import type { Asked } from '../../src/option/index.js';
import { compute } from '../../src/question/index.js';
import { phraseToText } from '../../src/report/index.js';
import { day, officialRelease, read } from '../support/figures.js';

type AskedOfYtd = Asked<typeof ytd.options>;

async function official(asked: AskedOfYtd) {
  return compute(await officialRelease(), ytd, asked);
}

async function of(text: string, asked: AskedOfYtd = {}) {
  const { entries, findings } = await read(text);
  const provenance = { source: 'command line', name: 'x.csv', edition: null, files: ['x.csv'] };
  return compute({ entries, findings, provenance, annual: new Map([[2024, 99]]) }, ytd, asked);
}

describe('ytd', () => {
  // Figures as published by newspapers and the House of Commons Library for these dates.
  it.each([
    ['2025-04-14', 8183, { 2024: 6265, 2023: 4899, 2022: 5828 }],
    ['2025-04-12', 8064, { 2024: 5517, 2023: 4899 }],
    ['2025-06-30', 19982, { 2024: 13489, 2023: 11433 }],
    ['2024-10-25', 29578, { 2023: 26501, 2022: 38129 }],
    ['2025-12-31', 41472, { 2024: 36816 }],
    ['2026-08-20', 15897, {}],
    ['2024-02-29', 2255, { 2022: 1482 }],
  ] as const)('counts the published total by %s, %i', async (date, total, others) => {
    const { data } = await official({ asOf: day(date) });
    expect(data.total).toBe(total);
    const found = Object.fromEntries(
      data.comparisons.map((comparison) => [comparison.year, comparison.total]),
    );
    expect(found).toMatchObject(others);
  });

  it('counts to the last day in the data where no date is given, never to today', async () => {
    expect((await official({})).data.asOf).toBe('2026-08-20');
  });

  it('counts other years to 28 February where the date is 29 February, and says so', async () => {
    const { data, notes } = await official({ asOf: day('2024-02-29'), years: [2022, 2020] });
    expect(data.comparisons.map(({ asOf }) => asOf)).toEqual(['2022-02-28', '2020-02-29']);
    expect(notes.map((note) => phraseToText(note, { precision: 0 }))).toEqual([
      '2022 is counted to 28 February, having no 29 February.',
    ]);
  });

  it('counts as many days in every year when aligned by day of the year', async () => {
    const { data } = await official({ asOf: day('2024-03-01'), years: [2023], align: 'day-of-year' });
    expect(data.comparisons[0]).toMatchObject({ asOf: '2023-03-02', days: 61 });
  });

  it('takes whole years from the finalised table on the annual basis', async () => {
    const { data } = await official({ year: 2022, years: [2020], basis: 'annual' });
    expect([data.total, data.comparisons[0]?.total]).toEqual([45774, 8466]);
    const part = await official({ asOf: day('2022-12-30'), basis: 'annual' });
    expect(part.data.total).toBe(45755);
    expect(phraseToText(part.notes.at(-1) ?? [], { precision: 0 })).toMatch(
      /^Whole years|^None of these is a whole year/,
    );
  });

  it('computes people per boat as total over total', async () => {
    const { data } = await official({ year: 2025, years: [2024], measure: 'people-per-boat' });
    expect(data.total).toBe(41472 / 672);
    expect(data.comparisons[0]?.total).toBe(36816 / 695);
  });

  it('has null for the last day where nothing was published, and 0 where nobody came', async () => {
    expect((await of('date,arrivals,boats\n2025-01-01,5,1\n2025-01-02,,\n')).data.latestDay).toEqual({
      date: '2025-01-02',
      arrivals: null,
      boats: null,
      peoplePerBoat: null,
    });
    expect((await of('date,arrivals\n2025-01-01,0\n')).data.latestDay).toMatchObject({
      arrivals: 0,
      boats: null,
    });
  });

  it.each([
    ['60,2', 'Wed 1 January: 60 people in 2 boats (30 a boat)'],
    ['1,1', 'Wed 1 January: 1 person in 1 boat'],
    ['0,0', 'Wed 1 January: no arrivals'],
    ['-,-', 'Wed 1 January: no figure published'],
    ['5,-', 'Wed 1 January: 5 people'],
  ])('says the last day in words where its figures are %s', async (figures, words) => {
    const { remarks } = await of(`date;arrivals;boats\n2025-01-01;${figures.replace(',', ';')}\n`);
    expect(remarks.map((remark) => phraseToText(remark, { precision: 0 }))).toEqual([words]);
  });

  it('marks no change that is not known', async () => {
    const { tables } = await of('date,arrivals\n2024-01-02,0\n2025-01-01,5\n2025-01-02,5\n');
    expect(tables[0].rows[1]?.incomplete).toEqual(['total', 'difference']);
  });

  it('marks and explains a comparison year that the data only partly cover', async () => {
    const { data, tables, footnotes } = await of(
      'date,arrivals\n2024-01-03,9\n2025-01-01,1\n2025-01-02,1\n2025-01-03,1\n',
    );
    expect(data.comparisons[0]).toMatchObject({ total: 9, days: 1, missingDays: 2 });
    expect(tables[0].rows.map((row) => row.incomplete)).toEqual([
      [],
      ['total', 'difference', 'changePercent'],
    ]);
    expect(footnotes).toHaveLength(1);
  });

  it.each([
    ['2025-04-15', undefined, 1],
    ['2026-03-31', [2022, 2023, 2024, 2025], 4],
    ['2026-03-31', [], 1],
  ] as const)('gives the place of the total by %s among those of %j', async (date, years, rank) => {
    const { data } = await official({ asOf: day(date), ...(years !== undefined && { years }) });
    expect(data.rank).toBe(rank);
  });

  it.each([
    ['of equal totals the same', '2024-01-01,5\n2025-01-01,5\n', 1],
    ['behind every higher one', '2023-01-01,7\n2024-01-01,6\n2025-01-01,5\n', 3],
    ['unknown where a total lacks a day', '2024-01-02,9\n2025-01-01,5\n2025-01-02,5\n', null],
    ['unknown where a total is', '2024-01-02,9\n2025-01-01,5\n', null],
  ])('gives a place %s', async (_, rows, rank) => {
    expect((await of(`date,arrivals\n${rows}`)).data.rank).toBe(rank);
  });

  it('refuses data with an error', async () => {
    await expect(of('date,arrivals\n2025-01-01,x\n')).rejects.toThrow(
      'the data are unfit for figures: daily.csv, line 2, column 12: unexpected "x"',
    );
  });
});
