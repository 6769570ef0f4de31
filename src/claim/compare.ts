import {
  type CivilDate,
  DATE_NOTATIONS,
  longDate,
  parseDate,
  toCivilDate,
  toDayNumber,
} from '../calendar/index.js';
import { QuestionError } from '../option/index.js';
import { figureToText, roundHalfAway, type Unit } from '../report/index.js';
import { quote, wholeNumberText } from '../text/index.js';
import type { Claim } from './claim.js';
import { isCut, ROUNDINGS, type Rounding, standsFor } from './rounding.js';

/** A published figure beside the one in the data. */
export interface Comparison {
  /** Published figure as it was understood: 31 for `31%`. */
  readonly expected: string | number | boolean;
  readonly holds: boolean;
  /** Published figure for a person: `about 11,500`. */
  readonly published: string;
  /** Figure in the data for a person: `11,478`. */
  readonly figure: string;
  /** The same with the difference: `11,478, 22 fewer`. */
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
  const figure = `"${actual}"`;
  return { expected, holds, published: `"${text}"`, figure, actual: figure };
}

/** A published figure as far as it can be understood without the one that it is compared with. */
export function understood(expected: Claim['expected']): Claim['expected'] {
  const text = String(expected).trim();
  const reading = parseDate(text);
  if ('day' in reading) return toCivilDate(reading.day);
  return readNumber(text)?.value ?? expected;
}

const MONTH = /^\d{4}-\d{2}$/;

/** A published day against one in the data, `YYYY-MM-DD`; a published month holds for each of its days. Throws `QuestionError`. */
function compareDates(text: string, actual: string, key: string): Comparison {
  const day = toDayNumber(actual as CivilDate);
  const figure = longDate(day);
  if (MONTH.test(text)) {
    return { expected: text, holds: actual.startsWith(`${text}-`), published: text, figure, actual: figure };
  }
  const reading = parseDate(text);
  if ('problem' in reading) {
    throw new QuestionError(
      `unexpected ${quote(text)} for expected, expected a day such as ${DATE_NOTATIONS}, or a month such as 2025-04: ${key} is a date`,
    );
  }
  return {
    expected: toCivilDate(reading.day),
    holds: reading.day === day,
    published: longDate(reading.day),
    figure,
    actual: `${figure}${apart(day - reading.day)}`,
  };
}

function apart(days: number): string {
  if (days === 0) return '';
  const size = Math.abs(days);
  return `, ${wholeNumberText(size)} ${size === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`;
}

/** Longer than any figure, and its decimals can still be shown. */
const LONGEST = 40;

/** Most decimals that people write. */
const MOST_DECIMALS = 6;

const NUMBER = /^([+−-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?%?$/;

/** Numbers that are names or places in an order: nothing is subtracted from them. */
const LABEL = /^(year|rank.*|period|order|threshold|nth.*)$/;

interface Published {
  readonly value: number;
  /** Number of decimals that it is written with. */
  readonly decimals: number;
}

/** A published number, with or without thousands separated and of a percentage a percent sign, against one in the data. Throws `QuestionError`. */
function compareNumbers(text: string, rounding: Rounding, actual: number, key: string): Comparison {
  const published = parsePublished(text, key);
  const { value } = published;
  const holds = standsFor(rounding, value, actual, published.decimals);
  // A third is 33.333…%, of which nobody wrote the decimals.
  const decimals = published.decimals > MOST_DECIMALS ? 0 : published.decimals;
  const figure = shown(actual, key, holds ? decimals : Number.isInteger(actual) ? 0 : decimals + 2);
  return {
    expected: value,
    holds,
    published: `${ROUNDINGS[rounding].words}${shown(value, key, decimals)}`,
    figure,
    actual: holds ? figure : figure + otherwise(published, rounding, actual, key),
  };
}

function parsePublished(text: string, key: string): Published {
  const published = readNumber(text);
  if (published !== null && text.endsWith('%') && !isPercentage(key)) {
    throw new QuestionError(
      `unexpected ${quote(text)} for expected, expected a number without %: ${key} is no percentage`,
    );
  }
  if (published !== null) return published;
  throw new QuestionError(
    `unexpected ${quote(text)} for expected, expected a number such as 8,183 or 31%: ${key} is one`,
  );
}

/** A number with or without thousands separated, a sign and a percent sign; `null` for any other text. */
function readNumber(text: string): Published | null {
  const [, sign = '', digits = ''] = (text.length <= LONGEST && NUMBER.exec(text)) || [];
  const size = Number(digits.replaceAll(',', ''));
  // Beyond that, a number is no longer the one that was written.
  if (digits === '' || size > Number.MAX_SAFE_INTEGER) return null;
  return { value: /[−-]/.test(sign) ? -size : size, decimals: digits.split('.')[1]?.length ?? 0 };
}

/** How the figure in the data comes to be another one: `, 6 fewer`, `, rounded 19%`. */
function otherwise({ value, decimals }: Published, rounding: Rounding, actual: number, key: string): string {
  if (Number.isInteger(actual)) return difference(actual - value, rounding, key);
  if (!['exact', 'percent', 'rounded'].includes(rounding)) return '';
  const cut = rounding !== 'exact' && isCut(value, actual, decimals) ? ': it was cut, not rounded' : '';
  return `, rounded ${shown(roundHalfAway(actual, decimals), key, decimals)}${cut}`;
}

function difference(value: number, rounding: Rounding, key: string): string {
  if (rounding !== 'exact' || LABEL.test(key) || !Number.isInteger(value)) return '';
  return `, ${shown(Math.abs(value), key, 0)} ${value < 0 ? 'fewer' : 'more'}`;
}

function shown(value: number, key: string, precision: number): string {
  return figureToText({ value, unit: unitOf(value, key) }, { precision });
}

function unitOf(value: number, key: string): Unit {
  if (isPercentage(key)) return 'percent';
  if (!Number.isInteger(value)) return 'people per boat';
  return LABEL.test(key) ? 'label' : 'count';
}

function isPercentage(key: string): boolean {
  return key.endsWith('Percent');
}
