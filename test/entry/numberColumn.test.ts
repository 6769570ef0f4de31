import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberColumn } from '../../src/entry/numberColumn.js';

it('holds what was added, one by one or many at once', () => {
  const figure = fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 0.5));
  fc.assert(
    fc.property(fc.array(fc.oneof(figure, fc.array(figure, { maxLength: 300 }))), (added) => {
      const column = new NumberColumn();
      for (const each of added) {
        if (Array.isArray(each)) column.append(Float64Array.from(each), 16);
        else column.push(each);
      }
      const all = added.flat();
      expect([column.length, [...column.view()]]).toEqual([all.length, all]);
      for (const index of [0, 63, 64, 500, all.length])
        expect(column.at(index)).toBe(all[index] ?? Number.NaN);
    }),
  );
});

it('holds a run of small whole numbers, with none and with larger ones behind it', () => {
  const column = new NumberColumn();
  column.append(Float64Array.of(1, 999_999_999), 9);
  column.append(Int32Array.of(-5, 7), 1);
  column.append(Float64Array.of(2, Number.NaN), 1);
  column.append(Float64Array.of(9_999_999_999), 10);
  expect([...column.view()]).toEqual([1, 999_999_999, -5, 7, 2, Number.NaN, 9_999_999_999]);
});

it('holds whole numbers in 32 bits, as long as there are no others', () => {
  const column = new NumberColumn();
  column.push(-(2 ** 31));
  column.append(Float64Array.of(999_999_999), 9);
  expect(column.view()).toBeInstanceOf(Int32Array);
  column.push(Number.NaN);
  expect(column.view()).toBeInstanceOf(Float64Array);
});

describe('a run', () => {
  const column = new NumberColumn();
  column.append(Float64Array.of(9, 1, Number.NaN, 3, 4), 1);
  const matching = (from: number, count: number, index: number) =>
    column.matching(Float64Array.of(7, 1, Number.NaN, 3, 5, Number.NaN), { from, count }, index);

  it.each([
    ['is what is held, to its end', [1, 3, 1], 3],
    ['is what is held up to another number', [1, 4, 1], 3],
    ['is not where a number is held and it has none', [5, 1, 1], 0],
    ['is not where it has a number and none is held', [1, 1, 2], 0],
    ['may be of none', [1, 0, 1], 0],
  ] as const)('%s', (_, [from, count, index], expected) =>
    expect(matching(from, count, index)).toBe(expected),
  );
});
