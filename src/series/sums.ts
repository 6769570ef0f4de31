import type { DayNumber, Span } from '../calendar/index.js';
import { figureOn, type Series } from './series.js';

/** A figure over several days, with a count of the days it lacks. */
export interface Total {
  /** `null` if no day of the span has a figure, and for a quotient whose divisor is 0. */
  readonly value: number | null;
  /** Number of days with a complete figure; in a sum of several series, days on which every series has one. */
  readonly days: number;
  /**
   * Number of days without a figure or with only a part of it; the part counts in `value`. `days + missingDays` is the
   * number of days counted.
   */
  readonly missingDays: number;
}

/** Sums over the days before each day of a series: the total of any span is the difference of two. */
interface Sums {
  readonly first: DayNumber;
  readonly values: Float64Array;
  /** Sums of the divisor of a quotient; `null` for any other series. */
  readonly divisors: Float64Array | null;
  /** Number of days with a complete figure. */
  readonly whole: Int32Array;
  /** Number of days that count in the value. */
  readonly known: Int32Array;
}

/** Sums of the series that were asked for often; for any other, the number of days that were added up so far. */
const KEPT = new WeakMap<Series, Sums | number | null>();

/**
 * The sums of a series, once as many of its days were added up as it has: a ranking of windows then takes no longer for long ones.
 * `null` before, and where the figures are no whole numbers, whose difference may be another in the last decimal.
 */
export function sumsFor(series: Series, { first, last }: Span): Sums | null {
  const kept = KEPT.get(series) ?? 0;
  if (typeof kept !== 'number') return kept;
  const added = kept + Math.max(0, last - first + 1);
  const isOften = kept > 0 && added > (series.quotient?.numerator ?? series).values.length;
  const sums = isOften ? sumsOf(series) : null;
  KEPT.set(series, isOften ? sums : added);
  return sums;
}

function sumsOf(series: Series): Sums | null {
  const { numerator, denominator } = series.quotient ?? { numerator: series, denominator: null };
  const { first, values: figures } = numerator;
  const size = figures.length + 1;
  const values = new Float64Array(size);
  const divisors = denominator === null ? null : new Float64Array(size);
  const [whole, known] = [new Int32Array(size), new Int32Array(size)];
  for (let index = 0; index < figures.length; index++) {
    const day = first + index;
    const [figure, part] = [figures[index] as number, denominator === null ? 1 : figureOn(denominator, day)];
    const isPartial = series.partial?.has(day) === true;
    const isThere = !Number.isNaN(figure) && !Number.isNaN(part);
    // A part of a sum is a lower bound; the quotient of two parts means nothing.
    const counts = isThere && !(isPartial && denominator !== null);
    values[index + 1] = (values[index] as number) + (counts ? figure : 0);
    if (divisors !== null) divisors[index + 1] = (divisors[index] as number) + (counts ? part : 0);
    whole[index + 1] = (whole[index] as number) + (isThere && !isPartial ? 1 : 0);
    known[index + 1] = (known[index] as number) + (counts ? 1 : 0);
  }
  return isWhole(values) && (divisors === null || isWhole(divisors))
    ? { first, values, divisors, whole, known }
    : null;
}

function isWhole(sums: Float64Array): boolean {
  return sums.every(Number.isSafeInteger);
}

/** The total of a span, both ends included; days outside the series have no figure. */
export function totalBetween({ first, values, divisors, whole, known }: Sums, span: Span): Total {
  const length = Math.max(0, span.last - span.first + 1);
  const place = (day: DayNumber) => Math.min(Math.max(day - first, 0), values.length - 1);
  const [from, to] = [place(span.first), length === 0 ? place(span.first) : place(span.last + 1)];
  const between = (sums: Float64Array | Int32Array) => (sums[to] as number) - (sums[from] as number);
  const days = between(whole);
  const missingDays = length - days;
  if (divisors === null) return { value: between(known) > 0 ? between(values) : null, days, missingDays };
  const divisor = between(divisors);
  return { value: divisor === 0 ? null : between(values) / divisor, days, missingDays };
}
