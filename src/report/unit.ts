import { separateThousands } from '../text/index.js';
import type { Phrase, Quantity, Unit } from './phrase.js';

/** What an unknown figure looks like to a person. */
const UNKNOWN = '–';

export interface Rounding {
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
}

/** Units that are not whole by nature. */
const FRACTIONAL: readonly Unit[] = ['percent', 'people per boat'];

/** Whether there are no halves of it. */
export function isWhole(unit: Unit): boolean {
  return !FRACTIONAL.includes(unit);
}

/** The one place that rounds: whole numbers, or `precision` decimals where the unit is not whole by nature. */
export function figureToText(
  { value, unit, signed = false, neverZero = false }: Quantity,
  { precision }: Rounding,
): string {
  if (value === null) return UNKNOWN;
  if (unit === 'label') return String(value);
  const decimals = isWhole(unit) ? 0 : precision;
  const rounded = roundHalfAway(value, decimals);
  if (neverZero && rounded === 0 && value !== 0) {
    return `less than ${figureToText({ value: 10 ** -decimals, unit }, { precision })}`;
  }
  const sign = rounded < 0 ? '−' : signed && rounded > 0 ? '+' : '';
  return sign + separateThousands(Math.abs(rounded).toFixed(decimals)) + (unit === 'percent' ? '%' : '');
}

/** `10,000`: a number without decimals, as text, for titles and headings. */
export function wholeNumber(value: number, unit: Unit): string {
  return figureToText({ value, unit }, { precision: 0 });
}

export function phraseToText(phrase: Phrase, rounding: Rounding): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : figureToText(piece, rounding))).join('');
}

/**
 * Half away from zero: 2.5 becomes 3 and −2.5 becomes −3. The product is first cut to the 15 digits that a number holds
 * for certain, so that 1.005 with two decimals is 1.01 although the nearest number to it lies below.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value;
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale;
}
