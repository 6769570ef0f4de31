import { type DayNumber, longDate, spanInWords } from '../calendar/index.js';
import { wholeNumberText } from '../text/index.js';

/** Indexes of the first and last day of a run; both included. */
export interface DaysInARow {
  readonly first: number;
  readonly last: number;
}

/**
 * Runs of consecutive days that all belong and each follow the one before, as long as possible, earliest first. Without
 * `follows`, any two consecutive days do. `days` are earliest first.
 */
export function daysInARow(
  days: readonly DayNumber[],
  belongs: (index: number) => boolean,
  follows: (before: number, index: number) => boolean = () => true,
): DaysInARow[] {
  const found: DaysInARow[] = [];
  let first: number | null = null;
  for (let index = 0; index <= days.length; index++) {
    const goesOn =
      first !== null &&
      index < days.length &&
      days[index] === (days[index - 1] as number) + 1 &&
      belongs(index) &&
      follows(index - 1, index);
    if (goesOn) continue;
    if (first !== null) found.push({ first, last: index - 1 });
    first = index < days.length && belongs(index) ? index : null;
  }
  return found;
}

/** `day 1 March 2025`, `3 days, 1 to 3 March 2025`. */
export function daysInWords(first: DayNumber, last: DayNumber): string {
  const count = last - first + 1;
  return count === 1
    ? `day ${longDate(first)}`
    : `${wholeNumberText(count)} days, ${spanInWords(first, last)}`;
}
