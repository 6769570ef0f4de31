import { describe, expect, it } from 'vitest';
import {
  cutTo,
  daysOf,
  firstDayOf,
  isWholeYear,
  lastDayOf,
  toCivilDate,
  yearsOf,
  yearWithin,
} from '../../src/calendar/index.js';
import { day } from '../support/figures.js';

describe('span', () => {
  it('of a year runs from 1 January to 31 December', () => {
    expect([toCivilDate(firstDayOf(2024)), toCivilDate(lastDayOf(2024))]).toEqual([
      '2024-01-01',
      '2024-12-31',
    ]);
  });

  it.each([
    ['2024-01-01', '2024-12-31', true],
    ['2024-01-01', '2024-12-30', false],
    ['2024-01-02', '2024-12-31', false],
    ['2023-01-01', '2024-12-31', false],
  ])('%s to %s is a whole year: %s', (first, last, whole) =>
    expect(isWholeYear({ first: day(first), last: day(last) })).toBe(whole),
  );

  it('contains its first day, its last and those between', () => {
    const first = day('2024-02-28');
    expect(daysOf({ first, last: day('2024-03-01') })).toEqual([first, first + 1, first + 2]);
    expect(daysOf({ first, last: first })).toEqual([first]);
    expect(daysOf({ first, last: first - 1 })).toEqual([]);
  });

  it('contains days of every year from its first day to its last', () => {
    expect(yearsOf({ first: day('2023-12-31'), last: day('2025-01-01') })).toEqual([2023, 2024, 2025]);
  });

  it('is cut to other days, and ends before it begins where they share none', () => {
    const days = { first: 10, last: 20 };
    expect(cutTo(days, { first: 5, last: 15 })).toEqual({ first: 10, last: 15 });
    expect(cutTo(days, { first: 12, last: 30 })).toEqual({ first: 12, last: 20 });
    expect(cutTo(days, { first: 21, last: 30 })).toEqual({ first: 21, last: 20 });
  });

  it('of a year is cut to the days that are counted', () => {
    const within = yearWithin(2024, { first: day('2023-05-01'), last: day('2024-06-30') });
    expect(within).toEqual({ first: day('2024-01-01'), last: day('2024-06-30') });
  });
});
