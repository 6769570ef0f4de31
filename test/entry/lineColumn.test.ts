import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineColumn } from '../../src/entry/lineColumn.js';

/** Lines added in runs, each given as its first line and its length. */
function columnOf(...runs: readonly (readonly [first: number, count: number])[]): LineColumn {
  const column = new LineColumn();
  for (const [first, count] of runs) column.push(first, count);
  return column;
}

describe('the lines of rows', () => {
  it('are those that were added, at any index', () => {
    const run = fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const column = columnOf(...runs);
        const all = runs.flatMap(([first, count]) =>
          Array.from({ length: count }, (_, more) => first + more),
        );
        expect(column.length).toBe(all.length);
        expect([...column.all()]).toEqual(all);
        expect(all.map((_, index) => column.at(index))).toEqual(all);
        expect(column.areRising).toBe(
          all.every((line, index) => index === 0 || line > (all[index - 1] ?? 0)),
        );
      }),
    );
  });

  it('can be added one at a time', () => {
    const column = new LineColumn();
    for (const line of [2, 3, 5]) column.push(line);
    expect([...column.all()]).toEqual([2, 3, 5]);
  });

  it('are exact beyond 32 bits', () => {
    const column = columnOf([2 ** 31 - 1, 3]);
    expect([column.at(2), ...column.all()]).toEqual([2 ** 31 + 1, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1]);
  });

  it.each([
    [
      'rise behind a gap',
      true,
      [
        [2, 3],
        [9, 1],
      ],
    ],
    [
      'rise where one run carries on another',
      true,
      [
        [2, 3],
        [5, 1],
      ],
    ],
    [
      'do not where one comes twice',
      false,
      [
        [2, 3],
        [4, 1],
      ],
    ],
    [
      'do not where one comes late',
      false,
      [
        [5, 1],
        [2, 1],
        [9, 1],
      ],
    ],
  ] as const)('%s', (_, areRising, runs) => expect(columnOf(...runs).areRising).toBe(areRising));
});
