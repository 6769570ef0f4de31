import type { DayNumber, Span } from '../calendar/index.js';
import { columnView, type Entries, MEASURES, type Measure, toMeasure } from '../entry/index.js';
import type { Series } from './series.js';

/** All measures of the same days. */
export interface SeriesSet {
  /** From the first to the last day that has a row; both included. */
  readonly coverage: Span;
  /** Names of the measures there are, the known ones first. */
  readonly measures: readonly string[];
  /** Throws a `RangeError` for a name that is not among `measures`. */
  series(measure: string): Series;
}

/**
 * `entries` must hold at least one day. A series is laid out when it is first asked for. `coverage` may go further than
 * the days: one of several series has that of all.
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

/** From the first day to the last; both included. */
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
  // Without a gap all at once, which takes a tenth of the time.
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

/** The quotients of the days are worked out when somebody looks at days: a total needs none of them. */
function quotientSeries(
  measure: Measure,
  totals: { readonly numerator: Series; readonly denominator: Series },
): Series {
  let values: Float64Array | undefined;
  // Of two sums over other series each there is no quotient.
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

/** `NaN` on a day without boats: there is no figure a boat. */
function quotient(value: number, divisor = Number.NaN): number {
  return divisor > 0 ? value / divisor : Number.NaN;
}
