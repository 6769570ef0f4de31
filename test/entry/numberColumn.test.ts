import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FIGURE } from '../../src/entry/cellMarks.js';
import { NumberColumn } from '../../src/entry/numberColumn.js';
import { plainRows, tableOf } from '../support/memoryTable.js';

it('stores what was added, one by one or many at once', () => {
  const small = fc.oneof(fc.nat(), fc.constantFrom(NO_FIGURE, -1, 2 ** 31 - 1));
  const figure = fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 0.5));
  fc.assert(
    fc.property(fc.array(fc.oneof(figure, fc.array(small, { maxLength: 300 }))), (added) => {
      const column = new NumberColumn();
      for (const each of added) {
        if (Array.isArray(each)) column.append(Int32Array.from(each));
        else column.push(each);
      }
      const all = added.flat().map((each) => (each === NO_FIGURE ? Number.NaN : each));
      expect([column.length, [...column.view()]]).toEqual([all.length, all]);
      for (const index of [0, 63, 64, 500, all.length])
        expect(column.at(index)).toBe(all[index] ?? Number.NaN);
    }),
  );
});

it('stores a run of small whole numbers, with and without larger ones after it', () => {
  const column = new NumberColumn();
  column.append(Int32Array.of(1, 999_999_999));
  column.append(Int32Array.of(-5, 7));
  column.append(Int32Array.of(2, NO_FIGURE));
  column.push(9_999_999_999);
  column.append(Int32Array.of(NO_FIGURE, 3));
  expect([...column.view()]).toEqual([1, 999_999_999, -5, 7, 2, Number.NaN, 9_999_999_999, Number.NaN, 3]);
});

it('stores whole numbers in 32 bits, as long as there are no others and none is missing', () => {
  const column = new NumberColumn();
  column.push(-(2 ** 31) + 1);
  column.append(Int32Array.of(999_999_999));
  expect(column.view()).toBeInstanceOf(Int32Array);
  column.push(Number.NaN);
  expect(column.view()).toEqual(Float64Array.of(-(2 ** 31) + 1, 999_999_999, Number.NaN));
});

describe.each([
  ['small whole numbers', []],
  ['numbers of any size', [2 ** 40]],
])('a run, compared with %s', (_, more) => {
  const column = new NumberColumn();
  column.append(Int32Array.of(9, 1, NO_FIGURE, 3, 4));
  for (const each of more) column.push(each);
  const rows = plainRows(tableOf('date'), []);
  const own = Int32Array.of(7, 1, NO_FIGURE, 3, 5, NO_FIGURE);

  it.each([
    ['is what is held, to its end', [1, 3, 1], 3],
    ['is what is held up to another number', [1, 4, 1], 3],
    ['is not where a number is held and it has none', [5, 1, 1], 0],
    ['is not where it has a number and none is held', [1, 1, 2], 0],
    ['may be of none', [1, 0, 1], 0],
  ] as const)('%s', (_, [from, count, index], expected) =>
    expect(column.matching(rows, own, { from, count, index })).toBe(expected),
  );
});

it('finds the last of ascending numbers that is at most a value', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.integer({ min: -1, max: 61 }), (numbers, value) => {
      const column = new NumberColumn();
      const rising = numbers.sort((one, other) => one - other);
      for (const each of rising) column.push(each);
      expect(column.lastUpTo(value)).toBe(rising.filter((each) => each <= value).length - 1);
    }),
  );
});
