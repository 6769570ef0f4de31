import { separateThousands } from '../text/index.js';

/** Unit of a number, which decides how it is rounded and written. */
export type Unit =
  | 'people'
  | 'boats'
  | 'people per boat'
  | 'count'
  | 'days'
  | 'percent'
  /** How many times as many: `1.5`. */
  | 'times'
  /** Digits that count nothing, such as a year or a rank: never with a thousands separator. */
  | 'label';

/** A number with its unit, not yet rounded; `null` is unknown. */
export interface Quantity {
  readonly value: number | null;
  readonly unit: Unit;
  /** Whether the sign is always written: `+31%`. */
  readonly signed?: boolean;
  /** Whether a value that is not 0 but would be rounded to 0 is written as `less than 1%`. */
  readonly neverNothing?: boolean;
  /** Whether a percentage below 100 that would be rounded to 100 is written as `more than 99%`. */
  readonly neverAll?: boolean;
  /** Whether the noun of the unit is written behind the number, if the unit has one: `1 person`. */
  readonly withNoun?: boolean;
}

/** An unknown value, where a person reads. */
const UNKNOWN = '–';

/** Rounding of values where a person reads. */
export interface Rounding {
  /** Decimals of percentages and of people per boat. */
  readonly precision: number;
}

/** Units of which there are fractions. */
const FRACTIONAL: readonly Unit[] = ['percent', 'people per boat', 'times'];

/** Whether values of a unit are whole numbers. */
export function isWhole(unit: Unit): boolean {
  return !FRACTIONAL.includes(unit);
}

const NOUNS: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = {
  people: ['person', 'people'],
  boats: ['boat', 'boats'],
  'people per boat': ['person', 'people'],
  days: ['day', 'days'],
};

/** Writes a quantity as a whole number, or with `precision` decimals if its unit has fractions. The only place that rounds. */
export function figureToText(quantity: Quantity, rounding: Rounding): string {
  const text = numberToText(quantity, rounding);
  const noun = quantity.withNoun ? NOUNS[quantity.unit]?.[text === '1' ? 0 : 1] : undefined;
  return noun === undefined ? text : `${text} ${noun}`;
}

function numberToText(
  { value, unit, signed = false, neverNothing = false, neverAll = false }: Quantity,
  { precision }: Rounding,
): string {
  if (value === null) return UNKNOWN;
  if (unit === 'label') return String(value);
  if (unit === 'times') return timesToText(value, precision);
  const decimals = isWhole(unit) ? 0 : precision;
  const rounded = roundHalfAway(value, decimals);
  const step = 10 ** -decimals;
  if (neverNothing && rounded === 0 && value !== 0)
    return `less than ${figureToText({ value: step, unit }, { precision })}`;
  if (neverAll && rounded === 100 && value < 100)
    return `more than ${figureToText({ value: 100 - step, unit }, { precision })}`;
  const sign = rounded < 0 ? '−' : signed && rounded > 0 ? '+' : '';
  return sign + separateThousands(Math.abs(rounded).toFixed(decimals)) + (unit === 'percent' ? '%' : '');
}

/** Below 10 the first decimal matters: `3.6` times, but `3` and `12`. */
function timesToText(value: number, precision: number): string {
  const decimals = roundHalfAway(value, 1) < 10 ? Math.max(1, precision) : precision;
  return separateThousands(String(roundHalfAway(value, decimals)));
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
