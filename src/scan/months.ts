import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../calendar/index.js';

/** Stands for no day, before any that there is. */
export const NO_DAY = -2_147_483_648;

const ZERO = 48;
const DASH = 45;

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** Reads dates, `YYYY-MM-DD`, from bytes. Nearly every one is in the month of the one before, whose characters are remembered. */
export class Months {
  /** The characters `YYYY` and `-MM-`. */
  private year = 0;
  private month = 0;
  /** The length of the month, and the day before its first; then those of all months met, counted from January of the first year. */
  private length = 0;
  private before: DayNumber = 0;
  private readonly lengths = new Uint8Array(MONTHS);
  private readonly befores = new Int32Array(MONTHS);

  /** The day at a position, of which ten bytes are there; `NO_DAY` if it is not one. */
  dayAt(bytes: Uint8Array, at: number): DayNumber {
    const year = fourAt(bytes, at);
    const month = fourAt(bytes, at + 4);
    if ((year !== this.year || month !== this.month) && !this.turnTo(bytes, at)) return NO_DAY;
    const tens = (bytes[at + 8] as number) - ZERO;
    const ones = (bytes[at + 9] as number) - ZERO;
    const day = tens * 10 + ones;
    const isDay = tens >= 0 && ones >= 0 && ones <= 9 && day >= 1 && day <= this.length;
    return isDay ? this.before + day : NO_DAY;
  }

  private turnTo(bytes: Uint8Array, at: number): boolean {
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return false;
    const year = digitsAt(bytes, at) * 100 + digitsAt(bytes, at + 2);
    const month = digitsAt(bytes, at + 5);
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return false;
    const index = (year - FIRST_YEAR) * 12 + month - 1;
    if (this.lengths[index] === 0) {
      this.lengths[index] = daysInMonth(year, month);
      this.befores[index] = (dayNumberOf(year, month, 1) as DayNumber) - 1;
    }
    this.year = fourAt(bytes, at);
    this.month = fourAt(bytes, at + 4);
    this.length = this.lengths[index] as number;
    this.before = this.befores[index] as number;
    return true;
  }
}

/** Four characters as one number. */
function fourAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

/** Value of two digits; `NaN` if one of them is none. */
function digitsAt(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
