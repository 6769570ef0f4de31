import {
  type CivilDate,
  type DayNumber,
  dayOfMonth,
  monthOf,
  toDayNumber,
  weekdayOf,
  yearOf,
} from './civilDate.js';
import { type Period, periodOfSpan } from './period.js';
import type { Span } from './span.js';

/** English month names; month 1 has index 0. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** English weekday names, Monday first as in ISO 8601; weekday 1 has index 0. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** A day without its year: `14 April`. */
export function dayAndMonth(day: DayNumber): string {
  return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]}`;
}

/** A day with its year: `14 April 2025`. */
export function longDate(day: DayNumber): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/** Like `longDate`, for a date written `2025-04-14`. */
export function longDateOf(written: string): string {
  return longDate(toDayNumber(written as CivilDate));
}

/** A day with its short weekday: `Mon 14 April`. */
export function weekdayAndDate(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]?.slice(0, 3)} ${dayAndMonth(day)}`;
}

/** A day with its short weekday and year: `Mon 14 April 2025`. */
export function weekdayAndLongDate(day: DayNumber): string {
  return `${weekdayAndDate(day)} ${yearOf(day)}`;
}

/** Like `weekdayAndLongDate`, for a date written `2025-04-14`. */
export function dateInWords(written: string): string {
  return weekdayAndLongDate(toDayNumber(written as CivilDate));
}

/** A day with its full weekday and year: `Monday 14 April 2025`. */
export function fullDate(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${longDate(day)}`;
}

/**
 * A span by its first and last day, without repeating a month or year that both share: `1 January to 14 April 2025`,
 * `5 to 9 May 2025`, `29 December 2024 to 4 January 2025`; two days are `6 and 7 May 2025`, a single day is `14 April 2025`.
 */
export function spanInWords(first: DayNumber, last: DayNumber): string {
  if (first === last) return longDate(first);
  return `${startInWords(first, last)} ${last === first + 1 ? 'and' : 'to'} ${longDate(last)}`;
}

/** The first day of a span, without the month or year that its last day says. */
function startInWords(first: DayNumber, last: DayNumber): string {
  if (yearOf(first) !== yearOf(last)) return longDate(first);
  return monthOf(first) === monthOf(last) ? String(dayOfMonth(first)) : dayAndMonth(first);
}

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** A period without its year: `January`, `first quarter`, `week ending 5 January`, `1 January`; a year is `2025`. */
export function periodInYear({ kind, year, number, span }: Period): string {
  if (kind === 'month') return MONTHS[number - 1] as string;
  if (kind === 'quarter' || kind === 'half') return `${ORDINALS[number - 1]} ${kind}`;
  if (kind === 'week') return `week ending ${dayAndMonth(span.last)}`;
  return kind === 'year' ? String(year) : dayAndMonth(span.first);
}

/** A period with its year: `January 2025`, `first quarter of 2025`, `week ending 5 January 2025`, `1 January 2025`, `2025`. */
export function periodInWords(period: Period): string {
  if (period.kind === 'year') return String(period.year);
  const of = period.kind === 'quarter' || period.kind === 'half' ? ' of' : '';
  return `${periodInYear(period)}${of} ${period.year}`;
}

/** A span by name if it is exactly a month, quarter, half or year, else by its first and last day. */
export function spanName({ first, last }: Span): string {
  const period = periodOfSpan({ first, last });
  return period === null ? spanInWords(first, last) : periodInWords(period);
}

/** Like `spanName`, as a noun in a sentence: `March 2025`, `the first half of 2025`. */
export function spanAsNoun(span: Span): string {
  const kind = periodOfSpan(span)?.kind;
  return `${kind === 'quarter' || kind === 'half' ? 'the ' : ''}${spanName(span)}`;
}

/** Days as an adverbial: `on 12 April 2025`, `on 6 and 7 May 2025`, `over the weekend of 9 and 10 August 2025`, `from 1 to 5 May 2025`. */
export function duringDays({ first, last }: Span): string {
  const words = spanInWords(first, last);
  if (first === last) return `on ${words}`;
  if (last > first + 1) return `from ${words}`;
  return `${weekdayOf(first) === 6 ? 'over the weekend of' : 'on'} ${words}`;
}

/** A span as an adverbial: `in March 2025`, `in the first half of 2025`, else as `duringDays`. */
export function duringSpan(span: Span): string {
  return periodOfSpan(span) === null ? duringDays(span) : `in ${spanAsNoun(span)}`;
}
