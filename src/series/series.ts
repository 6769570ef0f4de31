import type { DayNumber, Span } from '../calendar/index.js';
import type { Measure } from '../table/index.js';

/** One measure by day, without gaps: `values[i]` is the figure of day `first + i`, `NaN` if none was published. */
export interface Series {
  readonly measure: Measure;
  readonly first: DayNumber;
  readonly values: Float64Array;
  /** In a sum of several series, the days on which at least one of them has no figure. */
  readonly partial?: ReadonlySet<DayNumber>;
  /**
   * Present for a measure that is one total divided by another. `values` then holds the quotient of each day; the quotient
   * over several days divides the totals, and is not a mean of the days.
   */
  readonly quotient?: { readonly numerator: Series; readonly denominator: Series };
}

/** Whether a day has no figure, or a sum in which a series is missing. */
export function isLacking(series: Series, day: DayNumber): boolean {
  return Number.isNaN(figureOn(series, day)) || series.partial?.has(day) === true;
}

/** The figure of a day; `NaN` if none was published, and for days outside the series. */
export function figureOn(series: Series, day: DayNumber): number {
  return series.values[day - series.first] ?? Number.NaN;
}

/**
 * The figure of a day as far as it answers whether anybody arrived; `NaN` if that is unknown. A sum of 0 in which a series is
 * missing is unknown, since the missing series may have had arrivals.
 */
export function knownOn(series: Series, day: DayNumber): number {
  const figure = figureOn(series, day);
  return figure === 0 && isLacking(series, day) ? Number.NaN : figure;
}

/** Whether the span, both ends included, has a day with a sum that lacks a series; a day without any figure has none. */
export function hasPartialDays(series: Series, { first, last }: Span): boolean {
  const isPart = (day: DayNumber) => day >= first && day <= last && !Number.isNaN(figureOn(series, day));
  return series.partial !== undefined && [...series.partial].some(isPart);
}

/**
 * The first day of the span from which every day up to its end has a complete figure, both ends included; `last + 1` if the
 * last day lacks one.
 */
export function wholeFrom(series: Series, { first, last }: Span): DayNumber {
  let day = last + 1;
  while (day > first && !isLacking(series, day - 1)) day -= 1;
  return day;
}
