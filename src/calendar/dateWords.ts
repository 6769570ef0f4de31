import { type DayNumber, dayOfMonth, monthOf, weekdayOf, yearOf } from './civilDate.js';

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

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `14 April`. */
export function dayAndMonth(day: DayNumber): string {
  return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]}`;
}

/** `14 April 2025`. */
export function longDate(day: DayNumber): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/** `Mon 14 April`. */
export function weekdayAndDate(day: DayNumber): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${dayAndMonth(day)}`;
}

/** `1 January to 14 April 2025`, `5 to 9 May 2025`, `29 December 2024 to 4 January 2025`, or a single `14 April 2025`. */
export function spanInWords(first: DayNumber, last: DayNumber): string {
  if (first === last) return longDate(first);
  if (yearOf(first) !== yearOf(last)) return `${longDate(first)} to ${longDate(last)}`;
  const start = monthOf(first) === monthOf(last) ? dayOfMonth(first) : dayAndMonth(first);
  return `${start} to ${longDate(last)}`;
}
