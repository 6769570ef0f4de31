import { type DayNumber, firstDayOf, MONTHS, monthOf, monthsPeriod } from '../../calendar/index.js';
import type { Tick } from '../../report/index.js';

/** A leap year, so that every date of any year has a place on the axis. */
export const AXIS_YEAR = 2024;
export const AXIS_DAYS = 366;

/** The first of each month among the days from `first`, by its name. */
export function monthTicks(first: DayNumber, count: number, year: number): Tick[] {
  return MONTHS.flatMap((label, index) => {
    const at = monthsPeriod('month', year, index + 1).span.first - first;
    return at >= 0 && at < count ? [{ at, label }] : [];
  });
}

/** The days of the axis of one year, as days of the axis year. */
export function axisDay(index: number): DayNumber {
  return firstDayOf(AXIS_YEAR) + index;
}

/** Where a date of any year stands on the axis. */
export function axisIndex(month: number, dayOfMonth: number): number {
  return monthsPeriod('month', AXIS_YEAR, month).span.first + dayOfMonth - 1 - firstDayOf(AXIS_YEAR);
}

/** `Jan 2024` at each January and July of a run of months. */
export function yearTicks(first: DayNumber, months: number, year: number): Tick[] {
  const offset = monthOf(first) - 1;
  return Array.from({ length: Math.ceil((months + offset) / 12) }, (_, index) => ({
    at: index * 12 - offset,
    label: String(year + index),
  })).filter(({ at }) => at >= 0);
}
