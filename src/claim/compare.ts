import { parseDate, toCivilDate } from '../calendar/index.js';
import { QuestionError } from '../option/index.js';
import type { Claim } from './claim.js';
import { compareDates } from './compareDates.js';
import { compareNumbers, readNumber } from './compareNumbers.js';

/** A published figure beside the one in the data. */
export interface Comparison {
  /** As it was understood. */
  readonly expected: string | number | boolean;
  readonly holds: boolean;
  /** For a person: `about 11,500`. */
  readonly published: string;
  /** For a person, with what it differs by: `11,478, 22 fewer`. */
  readonly actual: string;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A number is compared with a number, a date with a date or the month that it lies in, everything else by its letters.
 * `key` is the name of the figure in the data. Throws `QuestionError` for what cannot be compared.
 */
export function compare(
  { expected, rounding }: Pick<Claim, 'expected' | 'rounding'>,
  actual: string | number | boolean,
  key: string,
): Comparison {
  const text = String(expected).trim();
  if (typeof actual === 'number') return compareNumbers(text, rounding, actual, key);
  if (rounding !== 'exact') {
    throw new QuestionError(
      `unexpected ${rounding} for rounding, expected exact: ${key} is no number but ${actual}`,
    );
  }
  if (typeof actual === 'string' && ISO_DATE.test(actual)) return compareDates(text, actual, key);
  const holds = text.toLowerCase() === String(actual).toLowerCase();
  return { expected, holds, published: `"${text}"`, actual: `"${actual}"` };
}

/** A published figure as far as it can be understood without the one that it is compared with. */
export function understood(expected: Claim['expected']): Claim['expected'] {
  const text = String(expected).trim();
  const reading = parseDate(text);
  if ('day' in reading) return toCivilDate(reading.day);
  return readNumber(text)?.value ?? expected;
}
