import { QuestionError } from '../option/index.js';
import { figureToText, roundHalfAway, type Unit } from '../report/index.js';
import { quote } from '../text/index.js';
import type { Comparison } from './compare.js';
import { ROUNDINGS, type Rounding, standsFor } from './rounding.js';

/** Longer than any figure, and its decimals can still be shown. */
const LONGEST = 40;

const NUMBER = /^([+−-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?%?$/;

/** Numbers that are names or places in an order: nothing is subtracted from them. */
const LABEL = /^(year|rank.*|period|order|threshold|nth.*)$/;

interface Published {
  readonly value: number;
  /** As many as it is written with. */
  readonly decimals: number;
}

/** A published number, with or without thousands separated and of a percentage a percent sign, against one in the data. Throws `QuestionError`. */
export function compareNumbers(text: string, rounding: Rounding, actual: number, key: string): Comparison {
  const published = parsePublished(text, key);
  const { value, decimals } = published;
  const holds = standsFor(rounding, value, actual, decimals);
  return {
    expected: value,
    holds,
    published: `${ROUNDINGS[rounding].words}${shown(value, key, decimals)}`,
    actual: holds ? shown(actual, key, decimals) : actualInWords(published, rounding, actual, key),
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
export function readNumber(text: string): Published | null {
  const [, sign = '', digits = ''] = (text.length <= LONGEST && NUMBER.exec(text)) || [];
  const size = Number(digits.replaceAll(',', ''));
  // Beyond that, a number is no longer the one that was written.
  if (digits === '' || size > Number.MAX_SAFE_INTEGER) return null;
  return { value: /[−-]/.test(sign) ? -size : size, decimals: digits.split('.')[1]?.length ?? 0 };
}

/** `2,502, 6 fewer`, `19.03%, rounded 19%`: the figure, and how it comes to be another one. */
function actualInWords(
  { value, decimals }: Published,
  rounding: Rounding,
  actual: number,
  key: string,
): string {
  if (Number.isInteger(actual)) return `${shown(actual, key, 0)}${difference(actual - value, rounding, key)}`;
  const precise = shown(actual, key, decimals + 2);
  if (!['exact', 'percent', 'rounded'].includes(rounding)) return precise;
  const scale = 10 ** decimals;
  const isCut = rounding !== 'exact' && Math.trunc(actual * scale) / scale === value;
  const cut = isCut ? ': it was cut, not rounded' : '';
  return `${precise}, rounded ${shown(roundHalfAway(actual, decimals), key, decimals)}${cut}`;
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
