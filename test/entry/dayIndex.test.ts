import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_YEAR, firstDayOf, LAST_YEAR, lastDayOf } from '../../src/calendar/index.js';
import { dayIndex } from '../../src/entry/dayIndex.js';

it('maps each day to its index, and other days to none', () => {
  const anyDay = fc.integer({ min: firstDayOf(FIRST_YEAR), max: lastDayOf(LAST_YEAR) });
  fc.assert(
    fc.property(fc.uniqueArray(anyDay), anyDay, (days, other) => {
      const byDay = dayIndex();
      for (const [index, day] of days.entries()) byDay.set(day, index);
      for (const [index, day] of days.entries()) expect(byDay.indexOf(day)).toBe(index);
      expect(byDay.indexOf(other)).toBe(days.indexOf(other));
    }),
  );
});

it('assigns adjacent days, up to the first that is not adjacent or has an index', () => {
  const [first, steps] = [18_000, fc.constantFrom(-1, 1)];
  fc.assert(
    fc.property(steps, fc.nat(600), fc.nat(600), fc.nat(600), (step, length, taken, broken) => {
      const days = Int32Array.from({ length }, (_, at) => first + step * at + (at >= broken ? step : 0));
      const byDay = dayIndex();
      byDay.set(first + step * taken, 5);
      const to = byDay.claimRun(days, { from: 0, to: length }, first, step, 10);
      expect(to).toBe(Math.min(length, taken, broken));
      for (let at = 0; at < to; at++) expect(byDay.indexOf(first + step * at)).toBe(10 + at);
      expect(byDay.indexOf(first + step * taken)).toBe(5);
      if (to < taken) expect(byDay.indexOf(first + step * to)).toBe(-1);
    }),
  );
});

it('assigns days between two rows, and none after them', () => {
  const days = Int32Array.of(7, 100, 101, 102, 103);
  const byDay = dayIndex();
  expect(byDay.claimRun(days, { from: 1, to: 3 }, 100, 1, 40)).toBe(3);
  expect([99, 100, 101, 102].map(byDay.indexOf)).toEqual([-1, 40, 41, -1]);
});
