import type { DayNumber, Span } from '../calendar/index.js';
import type { Measure } from '../entry/index.js';

/** One measure, dense by day: `values[i]` is the figure of day `first + i`, `NaN` where none was published. */
export interface Series {
  readonly measure: Measure;
  readonly first: DayNumber;
  readonly values: Float64Array;
  /** Of a sum of several series: days whose figure lacks that of a series. */
  readonly partial?: ReadonlySet<DayNumber>;
  /**
   * For a measure that is one total divided by another. `values` then holds each day's quotient; a total is the
   * quotient of the totals, never a mean of the days.
   */
  readonly quotient?: { readonly numerator: Series; readonly denominator: Series };
}

/** Whether a day has no figure, or one that lacks that of a series. */
export function isLacking(series: Series, day: DayNumber): boolean {
  return Number.isNaN(figureOn(series, day)) || series.partial?.has(day) === true;
}

/** The figure of a day; `NaN` where none was published, and outside the series. */
export function figureOn(series: Series, day: DayNumber): number {
  return series.values[day - series.first] ?? Number.NaN;
}

/** The same, and `NaN` also for a 0 that lacks the figure of a series: of the sum, 0 may be more. */
export function knownOn(series: Series, day: DayNumber): number {
  const figure = figureOn(series, day);
  return figure === 0 && isLacking(series, day) ? Number.NaN : figure;
}

/** Whether the figure of a day of the span, both ends included, lacks that of a series. */
export function hasPartialDays({ partial }: Series, { first, last }: Span): boolean {
  return partial !== undefined && [...partial].some((day) => day >= first && day <= last);
}

/** The first day of the span from which on no day of it is lacking; the one after its end where the last day is. */
export function wholeFrom(series: Series, { first, last }: Span): DayNumber {
  let day = last + 1;
  while (day > first && !isLacking(series, day - 1)) day -= 1;
  return day;
}
