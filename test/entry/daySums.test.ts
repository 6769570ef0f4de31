import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATE_DAYS, sumOf } from '../../src/entry/daySums.js';
import type { Entries } from '../../src/entry/index.js';
import { daysOf } from '../support/daysOf.js';
import { runs } from '../support/effort.js';

type Figures = Readonly<Record<number, number | null>>;

const NONE = Number.NaN;

/** Sums by day, and the days on which they are partial. */
function sums(parts: readonly Entries[], first: number, last: number, measure = 'arrivals') {
  const { values, isPartial } = sumOf(parts, measure, { first, last });
  return [[...values], [...isPartial].flatMap((each, index) => (each ? [first + index] : []))];
}

/** Expected sums, computed a day at a time. */
function slowSums(parts: readonly Figures[], first: number, last: number) {
  const ends = parts.map((figures) =>
    Object.keys(figures)
      .map(Number)
      .filter((day) => figures[day] !== null)
      .sort((one, other) => one - other),
  );
  const end = Math.max(...ends.flat());
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const values = days.map((day) => {
    const some = parts.flatMap((figures) => figures[day] ?? []);
    return some.length === 0 ? NONE : some.reduce((sum, figure) => sum + figure, 0);
  });
  const partial = days.filter((day) =>
    ends.some((own, index) => {
      const [begins, ended] = [own[0] ?? last + 1, own.at(-1) ?? first - 1];
      const isDue = day > begins && day <= (end - ended <= LATE_DAYS ? end : ended);
      return isDue && (parts[index]?.[day] ?? null) === null;
    }),
  );
  return [values, partial];
}

describe('the sum of a measure over several series', () => {
  it('equals a sum taken day by day, whatever the series lack and however they are stored', () => {
    const day = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -70, max: 70 }));
    const figure = fc.option(fc.nat(100), { freq: 4 });
    const holes = fc.dictionary(day.map(String), figure, { minKeys: 1, maxKeys: 12 });
    const whole = fc
      .tuple(day, fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }))
      .map(([from, each]) => Object.fromEntries(each.map((figure, index) => [from + index, figure])));
    const parts = fc.array(fc.tuple(fc.oneof(holes, whole), fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, (all) => {
        const days = all.flatMap(([figures]) => Object.keys(figures).map(Number));
        const [first, last] = [Math.min(...days), Math.max(...days)];
        const held = all.map(([arrivals, isRead]) => daysOf({ arrivals }, {}, isRead));
        expect(sums(held, first, last)).toEqual(
          slowSums(
            all.map(([figures]) => figures),
            first,
            last,
          ),
        );
      }),
      runs(1000),
    );
  });

  it('marks a gap as partial, whichever days are around it', () => {
    for (const [first, last] of [
      [-3, 4],
      [4, 7],
      [20_000, 20_002],
    ] as const) {
      const parts = [daysOf({ arrivals: { [first]: 5, [last]: 6 } }, {}, true)];
      const between = Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index);
      expect(sums(parts, first, last)).toEqual([[5, ...between.map(() => NONE), 6], between]);
    }
  });

  it('takes a series to be late for a month, and to have ended after that', () => {
    const always = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [100 + index, 1]));
    const parts = (last: number) => [daysOf({ arrivals: always }), daysOf({ arrivals: { [last]: 1 } })];
    expect(sums(parts(100), 100, 132)[1]).toEqual([]);
    expect(sums(parts(101), 100, 132)[1]).toEqual(Array.from({ length: 31 }, (_, index) => 102 + index));
  });

  it('takes no series to be late while the others have no figure either', () => {
    const parts = [{ 1: 5, 2: null }, { 1: 6 }].map((arrivals) => daysOf({ arrivals }));
    expect(sums(parts, 1, 2)).toEqual([[11, NONE], []]);
  });

  it('marks only the sum of boats as partial if people came in boats that were not counted', () => {
    const parts = [
      daysOf({
        arrivals: { 1: 4, 2: 0, 3: 9 },
        boats: { 1: null, 2: null, 3: 1 },
        'uncontrolled-landings': { 1: null, 2: null, 3: 1 },
      }),
    ];
    expect(sums(parts, 1, 3, 'boats')).toEqual([[NONE, NONE, 1], [1]]);
    expect(sums(parts, 1, 3, 'uncontrolled-landings')).toEqual([[NONE, NONE, 1], []]);
  });

  it('has no days if there are none', () => {
    expect(sums([], Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([[], []]);
  });
});
