import { describe, expect, it } from 'vitest';
import {
  dayNumberOf,
  daysInMonth,
  FIRST_YEAR,
  LAST_YEAR,
  toCivilDate,
  toDayNumber,
  weekdayOf,
} from '../../src/calendar/index.js';
import { day } from '../support/figures.js';

describe('civilDate', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2018-01-01', 17532],
    ['2024-02-29', 19782],
  ])('converts %s to day %i and back', (date, number) => {
    expect(day(date)).toBe(number);
    expect(toCivilDate(number)).toBe(date);
  });

  it.each([
    [2024, 2, 29],
    [2025, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2025, 4, 30],
    [2025, 12, 31],
  ])('gives %i-%i %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

  it.each([
    [2025, 2, 30],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 0],
  ])('gives null for %i-%i-%i, which is not a day', (year, month, dayOfMonth) =>
    expect(dayNumberOf(year, month, dayOfMonth)).toBeNull(),
  );

  it.each([
    ['2025-04-14', 1],
    ['2025-04-13', 7],
    ['1969-12-29', 1],
    ['1970-01-01', 4],
  ])('gives %s the weekday %i', (date, weekday) => expect(weekdayOf(day(date))).toBe(weekday));

  it('writes every day from the first to the last year as the Gregorian calendar does', () => {
    const [first, last] = [day(`${FIRST_YEAR}-01-01`), day(`${LAST_YEAR}-12-31`)];
    const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const astray = days.filter(
      (number) => toCivilDate(number) !== new Date(number * 86_400_000).toISOString().slice(0, 10),
    );
    expect([days.length, astray]).toEqual([109_573, []]);
  });

  it('keeps Sundays of clock changes and the days around new year', () => {
    for (const date of ['2025-03-30', '2025-10-26', '2024-12-31', '2025-01-01']) {
      expect(toCivilDate(toDayNumber(toCivilDate(day(date))))).toBe(date);
    }
  });
});
