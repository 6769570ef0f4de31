import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayOrder } from '../../src/entry/dayOrder.js';
import { plainRows, rowsOf, tableOf } from '../support/memoryTable.js';

const TABLE = tableOf('date');

function held(...days: readonly (number | readonly number[])[]): DayOrder {
  const runs = new DayOrder();
  for (const each of days) {
    if (typeof each === 'number') runs.push(each);
    else runs.append(Int32Array.from(each));
  }
  return runs;
}

/** Rows of these days. */
function rows(days: readonly number[]) {
  return { ...plainRows(TABLE, rowsOf(...days.map(() => '2025-01-01'))), days: Int32Array.from(days) };
}

it('stores days, added one by one or in runs', () => {
  const runs = held(5, [6, 7], 3);
  expect([runs.length, ...runs.view()]).toEqual([4, 5, 6, 7, 3]);
});

it.each([
  ['rise without any', held(), true],
  ['rise with gaps', held(1, [4, 5], 9), true],
  ['do not rise with one before another', held(1, 4, 3), false],
  ['do not rise with a descending run', held([5, 4]), false],
  ['do not rise with a run that begins before', held([4, 5], [3]), false],
])('%s', (_, runs, expected) => expect(runs.areRising).toBe(expected));

describe('days that repeat stored ones', () => {
  it.each([
    ['up to the end of the stored days', [1, 2, 3], 0, 2],
    ['up to the end of the rows', [1, 2], 0, 1],
    ['up to another day', [1, 2, 9], 0, 1],
    ['up to a stored day that is not adjacent', [3, 7, 8], 2, 0],
    ['from after that', [7, 8, 9], 3, 2],
    ['in descending order', [9, 8], 5, 1],
  ])('%s', (_, days, index, expected) => {
    expect(held([1, 2, 3], 7, [8, 9, 8]).matching(rows(days), 0, index)).toBe(expected);
  });

  it('are as many as a comparison of each gives', () => {
    const day = fc.integer({ min: 0, max: 3 });
    const from = fc.nat(3);
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1 }),
        fc.array(day, { minLength: 4 }),
        from,
        fc.nat(),
        (kept, own, at, any) => {
          const index = any % kept.length;
          let expected = 0;
          for (let next = 1; at + next < own.length && index + next < kept.length; next++) {
            const [last, now] = [kept[index + next - 1] as number, kept[index + next] as number];
            if (own[at + next] !== now || Math.abs(now - last) !== 1) break;
            expected = next;
          }
          expect(held(...kept).matching(rows(own), at, index)).toBe(expected);
        },
      ),
    );
  });
});
