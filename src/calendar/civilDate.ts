/**
 * A calendar day written `YYYY-MM-DD`, without a time or time zone, so that the zone of the machine has no effect. Dates are
 * strings in inputs and outputs (types, JSON, CSV) and day numbers in calculations.
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** Number of days since 1970-01-01, which is 0; earlier days are negative. */
export type DayNumber = number;

/** The first and last year that a date may have, both included; a date outside them is taken for a typing error. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const MILLISECONDS_A_DAY = 86_400_000;

/** The day number of a valid date; the date is not checked. */
export function toDayNumber(date: CivilDate): DayNumber {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / MILLISECONDS_A_DAY;
}

export function toCivilDate(day: DayNumber): CivilDate {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}` as CivilDate;
}

/** The day number of a year, a month (1 to 12) and a day of the month; `null` if there is no such day. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): DayNumber | null {
  const real = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return real ? Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY : null;
}

/** The number of days, 28 to 31, in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return Date.UTC(year, month, 0) / MILLISECONDS_A_DAY - Date.UTC(year, month - 1, 0) / MILLISECONDS_A_DAY;
}

export function yearOf(day: DayNumber): number {
  return partsOf(day).year;
}

/** The month of a day, 1 to 12. */
export function monthOf(day: DayNumber): number {
  return partsOf(day).month;
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return partsOf(day).dayOfMonth;
}

/** Days from 1 March 0000, the first day of a cycle of 400 years, to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/**
 * The year, month and day of a day number, several times as fast as with a `Date`, since millions of days are converted. By
 * Hinnant (2013), chrono-compatible low-level date algorithms (https://howardhinnant.github.io/date_algorithms.html): years
 * that begin in March have the leap day at their end.
 */
function partsOf(day: DayNumber) {
  const shifted = day + DAYS_BEFORE_1970;
  const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
  const inCycle = shifted - cycle * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearInCycle = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearInCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The weekday of a day, 1 (Monday) to 7 (Sunday) as in ISO 8601. */
export function weekdayOf(day: DayNumber): number {
  // Day 0, 1 January 1970, was a Thursday; the double remainder keeps days before it right.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
