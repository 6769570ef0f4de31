import { describe, expect, it } from 'vitest';
import {
  daysOf,
  firstDayOf,
  isWholeYear,
  lastDayOf,
  toCivilDate,
  yearsOf,
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
});
