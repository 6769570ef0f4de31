/**
 * A calendar day written `YYYY-MM-DD`. It has no clock and no time zone, so the machine's zone changes nothing.
 * Dates are strings at every edge (types, JSON, CSV) and day numbers inside.
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** Days since 1970-01-01, which is 0; earlier days are negative. */
export type DayNumber = number;

/** The earliest and latest year in which a day can lie; outside them a date is taken for a typing error. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const MILLISECONDS_A_DAY = 86_400_000;

export function toDayNumber(date: CivilDate): DayNumber {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / MILLISECONDS_A_DAY;
}

export function toCivilDate(day: DayNumber): CivilDate {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as CivilDate;
}

/** The day number of a year, a month from 1 to 12 and a day of the month; `null` when there is no such day. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): DayNumber | null {
  const real = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return real ? Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY : null;
}

/** 28 to 31; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function yearOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCMonth() + 1;
}

/** 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCDate();
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(day: DayNumber): number {
  // Day 0, 1 January 1970, was a Thursday; the double remainder keeps days before it right.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
