import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

const ZERO = 48;
const DASH = 45;
/** Characters of `YYYY-MM-DD`. */
export const DATE_LENGTH = 10;
/** No day: below every day that there can be. */
export const NO_DAY = -(2 ** 31);

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** Reads ISO dates from bytes. Months are worked out once each, when they are first met. */
export function dayTable(): (bytes: Uint8Array, at: number) => DayNumber {
  const lengths = new Uint8Array(MONTHS);
  const bases = new Int32Array(MONTHS);
  const meet = (index: number) => {
    const [year, month] = [FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1];
    lengths[index] = daysInMonth(year, month);
    bases[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
  };
  return (bytes, at) => {
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return NO_DAY;
    const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
    const month = twoDigits(bytes, at + 5);
    const dayOfMonth = twoDigits(bytes, at + 8);
    const index = (year - FIRST_YEAR) * 12 + month - 1;
    // Where one of them is no number, it is far too low for any of this.
    if (month < 1 || month > 12 || index < 0 || index >= MONTHS || dayOfMonth < 1) return NO_DAY;
    if (lengths[index] === 0) meet(index);
    return dayOfMonth <= (lengths[index] as number) ? (bases[index] as number) + dayOfMonth : NO_DAY;
  };
}

const NO_NUMBER = -1_000_000;

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_NUMBER : tens * 10 + ones;
}
