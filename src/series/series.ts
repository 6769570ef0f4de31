import type { DayNumber } from '../calendar/index.js';
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
  readonly parts?: { readonly numerator: Series; readonly denominator: Series };
}

/** Whether a day has no figure, or one that lacks that of a series. */
export function isLacking(series: Series, day: DayNumber): boolean {
  return Number.isNaN(figureOn(series, day)) || series.partial?.has(day) === true;
}

/** The figure of a day; `NaN` where none was published, and outside the series. */
export function figureOn(series: Series, day: DayNumber): number {
  return series.values[day - series.first] ?? Number.NaN;
}
