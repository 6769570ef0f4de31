import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

const ZERO = 48;
const DASH = 45;

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** The months of ISO dates, each worked out once, when it is first met. */
export interface MonthTable {
  /** The number of the month of the date that starts at `at`; -1 where there is no `YYYY-MM-`. */
  monthAt(bytes: Uint8Array, at: number): number;
  /** By the number of a month: how many days it has. */
  readonly lengths: Uint8Array;
  /** By the number of a month: the day before its first. */
  readonly bases: Int32Array;
}

export function monthTable(): MonthTable {
  const lengths = new Uint8Array(MONTHS);
  const bases = new Int32Array(MONTHS);
  const meet = (index: number) => {
    const year = FIRST_YEAR + Math.floor(index / 12);
    const month = (index % 12) + 1;
    lengths[index] = daysInMonth(year, month);
    bases[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
  };
  return {
    lengths,
    bases,
    monthAt(bytes, at) {
      if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return -1;
      const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
      const month = twoDigits(bytes, at + 5);
      const index = (year - FIRST_YEAR) * 12 + month - 1;
      // Where one of them is no number, it is far too low for any of this.
      if (month < 1 || month > 12 || index < 0 || index >= MONTHS) return -1;
      if (lengths[index] === 0) meet(index);
      return index;
    },
  };
}

const NO_NUMBER = -1_000_000;

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NO_NUMBER : tens * 10 + ones;
}
