import type { DayNumber, Span } from '../calendar/index.js';
import type { Series } from './series.js';
import { tallyOf } from './tally.js';
import type { SeriesSet } from './toSeries.js';

/** A figure over several days, with what it lacks. */
export interface Total {
  /** `null` where no day of the span has a figure, and for a quotient whose divisor is 0. */
  readonly value: number | null;
  /** Days of the span that have a figure; in a sum of several series, one of each. */
  readonly days: number;
  /** Days of the span that have none, or only a part of it, which is in `value`; `days + missingDays` is its length. */
  readonly missingDays: number;
}

/**
 * The sum over a span, both ends included; for people per boat, the sum of people over the sum of boats of the same days.
 * `counts` tells which days of the span are meant, such as its Mondays.
 */
export function total(series: Series, span: Span, counts: (day: DayNumber) => boolean = always): Total {
  const tally = tallyOf(series);
  for (let day = span.first; day <= span.last; day++) if (counts(day)) tally.add(day);
  return tally.total();
}

/** The value over a span, both ends included; `null` also where the data lack the measure. */
export function valueIfThere(set: SeriesSet, measure: string, span: Span): number | null {
  return set.measures.includes(measure) ? total(set.series(measure), span).value : null;
}

function always(): boolean {
  return true;
}
