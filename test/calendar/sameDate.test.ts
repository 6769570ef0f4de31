import { describe, expect, it } from 'vitest';
import { sameDate, toCivilDate } from '../../src/calendar/index.js';
import { day } from '../support/figures.js';

describe('sameDate', () => {
  it.each([
    ['2025-04-14', 2024, '2024-04-14'],
    ['2024-02-29', 2023, '2023-02-28'],
    ['2024-02-29', 2020, '2020-02-29'],
    ['2023-02-28', 2024, '2024-02-28'],
    ['2024-12-31', 2023, '2023-12-31'],
  ])('by date, %s in %i is %s', (date, year, expected) =>
    expect(toCivilDate(sameDate(day(date), year))).toBe(expected),
  );

  it.each([
    ['2024-02-29', 2023, '2023-03-01'],
    ['2024-12-31', 2023, '2023-12-31'],
    ['2023-12-31', 2024, '2024-12-30'],
  ])('by day of the year, %s in %i is %s', (date, year, expected) =>
    expect(toCivilDate(sameDate(day(date), year, 'day-of-year'))).toBe(expected),
  );
});
