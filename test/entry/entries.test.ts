import { describe, expect, it } from 'vitest';
import { type Entries, indexByDay, NO_ENTRIES, placeOf } from '../../src/entry/index.js';

const ENTRIES: Entries = {
  ...NO_ENTRIES,
  days: [20, 21],
  files: ['a.csv', 'b.ods'],
  sheets: [null, 'Data'],
  fileIndexes: [0, 1],
  lines: [2, 9],
};

describe('indexByDay', () => {
  it('gives each day its index, and other days none', () => {
    expect([...indexByDay(ENTRIES)]).toEqual([
      [20, 0],
      [21, 1],
    ]);
    expect(indexByDay(ENTRIES).get(22)).toBeUndefined();
    expect(indexByDay(NO_ENTRIES).size).toBe(0);
  });
});

describe('placeOf', () => {
  it('is a line of a text', () => {
    expect(placeOf(ENTRIES, 0)).toEqual({ file: 'a.csv', line: 2 });
  });

  it('is the first cell of a row of a workbook', () => {
    expect(placeOf(ENTRIES, 1)).toEqual({ file: 'b.ods', sheet: 'Data', cell: 'A9' });
  });

  it('is the file alone where there is no such day, and of no file nothing', () => {
    expect(placeOf(ENTRIES, 2)).toStrictEqual({ file: 'a.csv' });
    expect(placeOf(NO_ENTRIES, 0)).toEqual({ file: '' });
  });
});
