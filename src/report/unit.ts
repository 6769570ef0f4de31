import { separateThousands } from '../text/index.js';

/** Unit of a number, which decides how it is rounded and written. */
export type Unit =
  | 'people'
  | 'boats'
  | 'people per boat'
  | 'count'
  | 'days'
  | 'percent'
  /** Digits that count nothing, such as a year or a rank: never with a thousands separator. */
  | 'label';

/** A number with its unit, not yet rounded; `null` is unknown. */
export interface Quantity {
  readonly value: number | null;
  readonly unit: Unit;
  /** Whether the sign is always written: `+31%`. */
  readonly signed?: boolean;
  /** Whether a value that is not 0 but would be rounded to 0 is written as `less than 1%`. */
  readonly neverZero?: boolean;
}

/** An unknown value, where a person reads. */
const UNKNOWN = '–';

/** Rounding of values where a person reads. */
export interface Rounding {
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
}

/** Units of which there are fractions. */
const FRACTIONAL: readonly Unit[] = ['percent', 'people per boat'];

/** Whether values of a unit are whole numbers. */
export function isWhole(unit: Unit): boolean {
  return !FRACTIONAL.includes(unit);
}

/** Writes a quantity as a whole number, or with `precision` decimals if its unit has fractions. The only place that rounds. */
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

/** Writes a number without decimals, for titles and headings: `10,000`. */
export function wholeNumber(value: number, unit: Unit): string {
  return figureToText({ value, unit }, { precision: 0 });
}

/**
 * Rounds half away from zero: 2.5 to 3 and −2.5 to −3. The scaled value is first cut to 15 digits, which a number always
 * holds, so that 1.005 with two decimals is 1.01 although its nearest binary number is lower.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value;
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale;
}
