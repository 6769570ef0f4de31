import type { DayNumber, Span } from '../calendar/index.js';
import { columnView, type Entries } from '../entry/index.js';
import { MEASURES, type Measure, toMeasure } from '../table/index.js';
import type { Series } from './series.js';

/** The series of all measures in a table of days. */
export interface SeriesSet {
  /** From the first to the last day with a row, both included. */
  readonly coverage: Span;
  /** Names of the available measures: first the known ones, then other columns of the input. */
  readonly measures: readonly string[];
  /** The series of a measure; throws a `RangeError` for a name that is not in `measures`. */
  series(measure: string): Series;
}

/**
 * Turns rows of days into series by measure. `entries` must have at least one day. Each series is built when it is first
 * requested. `coverage` may be longer than the days of `entries`: each of several series covers the days of all of them.
 */
export function toSeriesSet(entries: Entries, coverage = coverageOf(entries)): SeriesSet {
  const known = MEASURES.filter((measure) => isThere(measure, entries)).map((measure) => measure.name);
  const measures = [...new Set([...known, ...columnView(entries).figures.keys()])];
  const made = new Map<string, Series>();
  const series = (name: string): Series => {
    if (!measures.includes(name)) throw new RangeError(`no measure "${name}"`);
    const found = made.get(name) ?? toSeries(entries, coverage, toMeasure(name), series);
    made.set(name, found);
    return found;
  };
  return { coverage, measures, series };
}

/** From the first to the last day with a row, both included; `entries` must have at least one day. */
export function coverageOf(entries: Entries): Span {
  const { days } = columnView(entries);
  return { first: days[0] as DayNumber, last: days[days.length - 1] as DayNumber };
}

function isThere({ name, ratio }: Measure, entries: Entries): boolean {
  const columns = ratio ? [ratio.numerator, ratio.denominator] : [name];
  return columns.every((column) => columnView(entries).figures.has(column));
}

function toSeries(
  entries: Entries,
  coverage: Span,
  measure: Measure,
  other: (name: string) => Series,
): Series {
  const { first, last } = coverage;
  if (measure.ratio) {
    const totals = {
      numerator: other(measure.ratio.numerator),
      denominator: other(measure.ratio.denominator),
    };
    return quotientSeries(measure, totals);
  }
  const values = new Float64Array(last - first + 1).fill(Number.NaN);
  const { days, figures } = columnView(entries);
  const published = figures.get(measure.name) ?? [];
  const begins = days[0] as DayNumber;
  // Days without a gap are copied at once, in a tenth of the time.
  if ((days[days.length - 1] as DayNumber) - begins === days.length - 1)
    values.set(published, begins - first);
  else
    for (let index = 0; index < days.length; index++)
      values[(days[index] as DayNumber) - first] = published[index] as number;
  const lacking = entries.partial?.get(measure.name);
  if (lacking === undefined || lacking.size === 0) return { measure, first, values };
  return {
    measure,
    first,
    values,
    partial: new Set([...lacking].map((index) => entries.days[index] as DayNumber)),
  };
}

/** Daily quotients are computed on first use: totals do not need them. */
function quotientSeries(
  measure: Measure,
  totals: { readonly numerator: Series; readonly denominator: Series },
): Series {
  let values: Float64Array | undefined;
  // If either sum lacks a series, the two may be sums over different series, and their quotient means nothing.
  const partial = new Set([...(totals.numerator.partial ?? []), ...(totals.denominator.partial ?? [])]);
  return {
    measure,
    first: totals.numerator.first,
    quotient: totals,
    ...(partial.size > 0 && { partial }),
    get values() {
      values ??= totals.numerator.values.map((value, index) =>
        partial.has(totals.numerator.first + index)
          ? Number.NaN
          : quotient(value, totals.denominator.values[index]),
      );
      return values;
    },
  };
}

/** `NaN` if the divisor is 0 or unknown, such as people per boat on a day without boats. */
function quotient(value: number, divisor = Number.NaN): number {
  return divisor > 0 ? value / divisor : Number.NaN;
}
