import { type DayNumber, dayNumberOf, dayOfMonth, daysInMonth, monthOf, yearOf } from './civilDate.js';
import { addMonths } from './period.js';
import { firstDayOf, lastDayOf, type Span } from './span.js';

/** The meaning of "the same point" of another year: the same calendar date, or the same number of days into the year. */
export type Alignment = 'date' | 'day-of-year';

/**
 * The day at the same point of another year.
 *
 * With `date`, 29 February becomes 28 February in a year without it, and 28 February stays 28 February in a leap year: the
 * press compares calendar dates in this way. With `day-of-year`, day 60 becomes day 60, and day 366 becomes 31 December.
 */
export function sameDate(day: DayNumber, year: number, alignment: Alignment = 'date'): DayNumber {
  if (alignment === 'day-of-year') {
    return Math.min(firstDayOf(year) + (day - firstDayOf(yearOf(day))), lastDayOf(year));
  }
  const month = monthOf(day);
  return dayNumberOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month))) as DayNumber;
}

/**
 * The same days of another year, `years` after those of the span, or before if negative. With `endsMonth` the span ends with a month, and
 * does so in the other year, where February may have another last day.
 */
export function sameSpan(
  { first, last }: Span,
  years: number,
  { endsMonth, alignment }: { readonly endsMonth: boolean; readonly alignment?: Alignment | undefined },
): Span {
  return {
    first: sameDate(first, yearOf(first) + years, alignment),
    last: endsMonth ? addMonths(last + 1, 12 * years) - 1 : sameDate(last, yearOf(last) + years, alignment),
  };
}
