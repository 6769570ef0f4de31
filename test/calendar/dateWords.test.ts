import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  dayAndMonth,
  fullDate,
  longDate,
  longDateOf,
  spanInWords,
  weekdayAndDate,
  weekdayAndLongDate,
} from '../../src/calendar/index.js';
import { day } from '../support/figures.js';

describe('dateWords', () => {
  it('writes a day in three lengths', () => {
    const date = day('2025-04-14');
    expect([dayAndMonth(date), longDate(date), longDateOf('2025-04-14'), weekdayAndDate(date)]).toEqual([
      '14 April',
      '14 April 2025',
      '14 April 2025',
      'Mon 14 April',
    ]);
  });

  it('writes a day with its weekday and year', () => {
    const date = day('2025-04-12');
    expect([weekdayAndLongDate(date), dateInWords('2025-04-12'), fullDate(date)]).toEqual([
      'Sat 12 April 2025',
      'Sat 12 April 2025',
      'Saturday 12 April 2025',
    ]);
  });

  it.each([
    ['2025-01-01', '2025-04-14', '1 January to 14 April 2025'],
    ['2024-12-29', '2025-01-04', '29 December 2024 to 4 January 2025'],
    ['2025-05-05', '2025-05-09', '5 to 9 May 2025'],
    ['2025-05-05', '2025-05-05', '5 May 2025'],
    ['2025-05-05', '2025-05-06', '5 and 6 May 2025'],
    ['2024-12-31', '2025-01-01', '31 December 2024 and 1 January 2025'],
  ])('writes a shared month or year of %s to %s only once', (first, last, words) =>
    expect(spanInWords(day(first), day(last))).toBe(words),
  );
});
