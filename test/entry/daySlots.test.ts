import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_YEAR, firstDayOf, LAST_YEAR, lastDayOf } from '../../src/calendar/index.js';
import { daySlots } from '../../src/entry/daySlots.js';

it('holds a number for each day that has one, and none for the others', () => {
  const anyDay = fc.integer({ min: firstDayOf(FIRST_YEAR), max: lastDayOf(LAST_YEAR) });
  fc.assert(
    fc.property(fc.uniqueArray(anyDay), anyDay, (days, other) => {
      const slots = daySlots();
      for (const [index, day] of days.entries()) slots.set(day, index);
      for (const [index, day] of days.entries()) expect(slots.indexOf(day)).toBe(index);
      expect(slots.indexOf(other)).toBe(days.indexOf(other));
    }),
  );
});
