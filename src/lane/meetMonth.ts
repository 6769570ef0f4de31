import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** Writes down, by the number of a month from `FIRST_YEAR` on, how many days it has and the day before its first. */
export function fillMonth(index: number, lengths: Uint8Array, bases: Int32Array): boolean {
  if (index >= MONTHS) return false;
  const year = FIRST_YEAR + Math.floor(index / 12);
  const month = (index % 12) + 1;
  lengths[index] = daysInMonth(year, month);
  bases[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
  return true;
}
