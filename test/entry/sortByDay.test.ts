import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnView } from '../../src/entry/columnView.js';
import { sortByDay } from '../../src/entry/sortByDay.js';

function came(days: readonly number[], notes: ReadonlyMap<number, string> = new Map()) {
  return {
    days: Int32Array.from(days),
    areRising: days.every((day, index) => index === 0 || day > (days[index - 1] as number)),
    areInLineOrder: false,
    lines: () => Int32Array.from(days, (_, index) => index + 2),
    measures: new Map([['arrivals', Float64Array.from(days, (day) => day * 10)]]),
    notes,
  };
}

describe('sortByDay', () => {
  it('sorts days, each with its line, figures and note', () => {
    const entries = sortByDay(
      { file: 'x.csv' },
      came(
        [12, 14, 11, 13],
        new Map([
          [1, 'fourteen'],
          [2, 'eleven'],
        ]),
      ),
    );
    expect(entries).toEqual({
      days: [11, 12, 13, 14],
      figures: new Map([['arrivals', [110, 120, 130, 140]]]),
      lines: [4, 2, 5, 3],
      notes: new Map([
        [0, 'eleven'],
        [3, 'fourteen'],
      ]),
      files: ['x.csv'],
      sheets: [null],
      fileIndexes: [0, 0, 0, 0],
    });
  });

  it('sorts by day number, whatever the input order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -200, max: 60_000 })), (days) => {
        const sorted = [...days].sort((one, other) => one - other);
        const { figures, lines, ...entries } = sortByDay({ file: 'x.csv', sheet: 'Days' }, came(days));
        expect([entries.days, figures.get('arrivals'), entries.sheets]).toEqual([
          sorted,
          sorted.map((day) => day * 10),
          ['Days'],
        ]);
        expect(lines).toEqual(sorted.map((day) => days.indexOf(day) + 2));
        expect(entries.fileIndexes).toEqual(days.map(() => 0));
      }),
    );
  });

  it('does not copy days that are in order already', () => {
    const days = came([11, 12, 14]);
    const arrays = columnView(sortByDay({ file: 'x.csv' }, days));
    expect(arrays.days).toBe(days.days);
    expect(arrays.lines()).toEqual(Int32Array.of(2, 3, 4));
    expect(arrays.figures.get('arrivals')).toBe(days.measures.get('arrivals'));
  });

  it('shares arrays that are equal for all series of the same length', () => {
    const [one, other] = [
      [1, 2],
      [8, 9],
    ].map((days) => sortByDay({ file: 'x.csv' }, came(days)));
    expect(one?.fileIndexes).toBe(other?.fileIndexes);
    expect(sortByDay({ file: 'x.csv' }, came([1, 2, 3])).fileIndexes).toEqual([0, 0, 0]);
  });
});
