import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ENTRIES, placeOf, sumSeries } from '../../src/entry/index.js';
import { daysOf } from '../support/daysOf.js';
import { runs } from '../support/effort.js';
import { day, read } from '../support/figures.js';

/** Number of days for which a series without figures is late; behind these it has ended. */
const LATE_DAYS = 31;

async function sum(...rows: string[]) {
  const { entries } = await read(`date,route,arrivals,boats\n${rows.map((row) => `${row}\n`).join('')}`);
  const partial = (measure: string) =>
    [...(entries.partial?.get(measure) ?? [])].map(
      (index) => (entries.days[index] ?? 0) - day('2025-01-01') + 1,
    );
  return {
    entries,
    days: entries.days.map((each) => each - day('2025-01-01') + 1),
    arrivals: entries.figures.get('arrivals'),
    boats: entries.figures.get('boats'),
    partial,
  };
}

describe('the sum of several series', () => {
  it('adds up the figures there are, and ignores blanks', async () => {
    const { arrivals, days } = await sum(
      '2025-01-01,A,5,1',
      '2025-01-01,B,7,1',
      '2025-01-02,A,,',
      '2025-01-03,B,2,1',
    );
    expect([days, arrivals]).toEqual([
      [1, 2, 3],
      [12, Number.NaN, 2],
    ]);
  });

  it('is partial if a series that has begun lacks a figure, but not before it began', async () => {
    const rows = ['2025-01-01,A,5,1', '2025-01-02,A,5,1', '2025-01-03,A,5,1', '2025-01-04,A,5,1'];
    const { partial } = await sum(...rows, '2025-01-02,B,1,1', '2025-01-04,B,1,1');
    expect(partial('arrivals')).toEqual([3]);
  });

  it('is partial after a series that is late, but not after one that has ended', async () => {
    const rows = Array.from({ length: LATE_DAYS + 2 }, (_, index) => {
      const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
      return `${date},A,5,1`;
    });
    expect((await sum(...rows, '2025-01-01,B,1,1')).partial('arrivals')).toEqual([]);
    expect((await sum(...rows, '2025-01-01,B,1,1', '2025-01-02,B,1,1')).partial('arrivals')).toHaveLength(
      LATE_DAYS,
    );
  });

  it('of boats is partial if people came in boats that were not counted', async () => {
    const { boats, partial } = await sum(
      '2025-01-01,A,5,1',
      '2025-01-01,B,7,',
      '2025-01-02,A,5,1',
      '2025-01-02,B,0,',
    );
    expect([boats, partial('boats'), partial('arrivals')]).toEqual([[1, 1], [1], []]);
  });

  it('of one series is that series unchanged', async () => {
    const { entries } = await sum('2025-01-01,A,5,1');
    expect(entries.partial).toBeUndefined();
    expect(sumSeries([entries])).toBe(entries);
  });

  it('has the notes of all, and the place of the first', async () => {
    const { entries } = await read(
      'date,route,arrivals,notes\n2025-01-01,B,1,Revised\n2025-01-01,A,1,Late\n2025-01-01,C,1,Revised\n',
    );
    expect([[...entries.notes], entries.lines]).toEqual([[[0, 'Revised; Late']], [2]]);
  });

  it('of no series has no days', () => {
    expect(sumSeries([])).toEqual({ ...NO_ENTRIES, partial: new Map() });
  });

  it('ignores a series without days', () => {
    const arrivals = { 10: 5, 11: 6 };
    const all = [NO_ENTRIES, daysOf({ arrivals }), NO_ENTRIES, daysOf({ arrivals })];
    expect(sumSeries(all).figures).toEqual(new Map([['arrivals', [10, 12]]]));
    expect(sumSeries([NO_ENTRIES, NO_ENTRIES]).days).toEqual([]);
  });

  it('has no day that no series has', () => {
    const entries = sumSeries([
      daysOf({ arrivals: { 3: 5, 9: null } }),
      daysOf({ arrivals: { 3: 1, 6: 7 } }),
    ]);
    expect([entries.days, entries.figures.get('arrivals')]).toEqual([
      [3, 6, 9],
      [6, 7, Number.NaN],
    ]);
    // On day 6, the second of the three, the first series is late.
    expect(entries.partial).toEqual(new Map([['arrivals', new Set([1])]]));
  });

  it('includes days before 1970', () => {
    const entries = sumSeries([daysOf({ arrivals: { [-3]: 5 } }), daysOf({ arrivals: { [-2]: 6 } })]);
    expect([entries.days, entries.figures.get('arrivals')]).toEqual([
      [-3, -2],
      [5, 6],
    ]);
  });

  it('has each day in the place of the first series that has it', () => {
    const a = daysOf(
      { arrivals: { 10: 1, 12: 3 } },
      { files: ['old.csv', 'new.xlsx'], sheets: [null, 'Days'], fileIndexes: [0, 1], lines: [4, 7] },
    );
    const b = daysOf(
      { arrivals: { 10: 9, 11: 9, 13: 9 } },
      {
        files: ['new.xlsx', 'b.csv', 'new.xlsx'],
        sheets: ['Weeks', null, 'Days'],
        fileIndexes: [0, 1, 2],
        lines: [5, 6, 8],
      },
    );
    const entries = sumSeries([a, b]);
    expect(entries.days.map((_, index) => placeOf(entries, index))).toEqual([
      { file: 'old.csv', line: 4 },
      { file: 'b.csv', line: 6 },
      { file: 'new.xlsx', sheet: 'Days', cell: 'A7' },
      { file: 'new.xlsx', sheet: 'Days', cell: 'A8' },
    ]);
    expect([entries.files, entries.sheets]).toEqual([
      ['old.csv', 'new.xlsx', 'new.xlsx', 'b.csv'],
      [null, 'Days', 'Weeks', null],
    ]);
  });

  it('has its notes by day, whatever the order of the series', () => {
    const late = daysOf({ arrivals: { 10: 1, 11: 2, 14: 3 } }, { notes: new Map([[2, 'late']]) });
    const early = daysOf({ arrivals: { 10: 1, 11: 2 } }, { notes: new Map([[1, 'early']]) });
    expect([...sumSeries([late, early]).notes]).toEqual([
      [1, 'early'],
      [2, 'late'],
    ]);
  });

  it('lacks a figure on a day that every series has without one, if they have one later', () => {
    const { days, figures, partial } = sumSeries([
      daysOf({ arrivals: { 4: 5, 5: null, 7: 6 } }),
      daysOf({ arrivals: { 4: 1, 5: null, 7: 2 } }),
    ]);
    expect([days, figures.get('arrivals'), partial]).toEqual([
      [4, 5, 7],
      [6, Number.NaN, 8],
      new Map([['arrivals', new Set([1])]]),
    ]);
  });

  it('takes a series to be late for a month, and to have ended after that', () => {
    const always = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [100 + index, 1]));
    const partial = (last: number) =>
      sumSeries([daysOf({ arrivals: always }), daysOf({ arrivals: { [last]: 1 } })]).partial?.get('arrivals');
    expect(partial(100)).toEqual(new Set());
    expect(partial(101)).toEqual(new Set(Array.from({ length: 31 }, (_, index) => 2 + index)));
  });

  it('takes no series to be late while the others have no figure either', () => {
    const { figures, partial } = sumSeries(
      [{ 1: 5, 2: null }, { 1: 6 }].map((arrivals) => daysOf({ arrivals })),
    );
    expect([figures.get('arrivals'), partial?.get('arrivals')]).toEqual([[11, Number.NaN], new Set()]);
  });

  it('is partial for boats alone if people came in boats that were not counted', () => {
    const { figures, partial } = sumSeries([
      daysOf({
        arrivals: { 1: 4, 2: 0, 3: 9 },
        boats: { 1: null, 2: null, 3: 1 },
        'uncontrolled-landings': { 1: null, 2: null, 3: 1 },
      }),
      daysOf({
        arrivals: { 3: 1 },
        boats: { 3: 1 },
        'uncontrolled-landings': { 3: 0 },
      }),
    ]);
    expect(Object.fromEntries(figures)).toEqual({
      arrivals: [4, 0, 10],
      boats: [Number.NaN, Number.NaN, 2],
      'uncontrolled-landings': [Number.NaN, Number.NaN, 1],
    });
    expect(partial).toEqual(
      new Map([
        ['arrivals', new Set()],
        ['boats', new Set([0])],
        ['uncontrolled-landings', new Set()],
      ]),
    );
  });

  it('is the same in whatever order the series are, but for its places', () => {
    const part = fc.dictionary(
      fc.integer({ min: -60, max: 60 }).map(String),
      fc.option(fc.nat(100), { freq: 4 }),
      { minKeys: 1, maxKeys: 12 },
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (all) => {
        const parts = all.map((arrivals) => daysOf({ arrivals }));
        const [one, other] = [sumSeries(parts), sumSeries(parts.toReversed())];
        expect([other.days, other.figures, other.partial]).toEqual([one.days, one.figures, one.partial]);
      }),
      runs(200),
    );
  });
});
