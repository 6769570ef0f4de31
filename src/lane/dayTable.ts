import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

const ZERO = 48;
const DASH = 45;
/** Characters of `YYYY-MM-DD`. */
export const DATE_LENGTH = 10;
/** No day: below every day that there can be. */
export const NO_DAY = -(2 ** 31);

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** Reads ISO dates from bytes. Months are worked out once each, when they are first met. */
export interface DayTable {
  /** Dates are those of these bytes from now on. */
  turnTo(bytes: Uint8Array): void;
  /** The day whose date starts at `at`; `NO_DAY` where none does. */
  dayAt(at: number): DayNumber;
}

export function dayTable(): DayTable {
  const lengths = new Uint8Array(MONTHS);
  const bases = new Int32Array(MONTHS);
  let bytes: Uint8Array = new Uint8Array();
  let view: DataView = new DataView(bytes.buffer);
  // Nearly every date is in the month of the one before it: these are the characters of `YYYY` and of `-MM-`.
  let yearMet = 0;
  let monthMet = 0;
  let length = 0;
  let base = 0;
  const meet = (index: number) => {
    const year = FIRST_YEAR + Math.floor(index / 12);
    const month = (index % 12) + 1;
    lengths[index] = daysInMonth(year, month);
    bases[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
  };
  const turnToMonth = (at: number) => {
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return false;
    const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
    const month = twoDigits(bytes, at + 5);
    const index = (year - FIRST_YEAR) * 12 + month - 1;
    // Where one of them is no number, it is far too low for any of this.
    if (month < 1 || month > 12 || index < 0 || index >= MONTHS) return false;
    if (lengths[index] === 0) meet(index);
    yearMet = view.getInt32(at);
    monthMet = view.getInt32(at + 4);
    length = lengths[index] as number;
    base = bases[index] as number;
    return true;
  };
  return {
    turnTo(others) {
      if (others === bytes) return;
      bytes = others;
      view = new DataView(others.buffer, others.byteOffset, others.byteLength);
    },
    dayAt(at) {
      if (at + DATE_LENGTH > bytes.length) return NO_DAY;
      const isKnown = view.getInt32(at) === yearMet && view.getInt32(at + 4) === monthMet;
      if (!isKnown && !turnToMonth(at)) return NO_DAY;
      const tens = (bytes[at + 8] as number) - ZERO;
      const ones = (bytes[at + 9] as number) - ZERO;
      if (tens < 0 || ones < 0 || ones > 9) return NO_DAY;
      const dayOfMonth = tens * 10 + ones;
      return dayOfMonth >= 1 && dayOfMonth <= length ? base + dayOfMonth : NO_DAY;
    },
  };
}

const NO_NUMBER = -1_000_000;

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_NUMBER : tens * 10 + ones;
}
