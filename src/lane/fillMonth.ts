import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/**
 * Stores the number of days of a month in `lengths`, and the day before its first in `bases`. `index` counts months from
 * January of `FIRST_YEAR`. Returns `false`, and stores nothing, for a month after `LAST_YEAR`.
 */
export function fillMonth(index: number, lengths: Uint8Array, bases: Int32Array): boolean {
  if (index >= MONTHS) return false;
  const year = FIRST_YEAR + Math.floor(index / 12);
  const month = (index % 12) + 1;
  lengths[index] = daysInMonth(year, month);
  bases[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
  return true;
}
