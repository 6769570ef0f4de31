import { type DayNumber, daysOf, type Span } from '../calendar/index.js';
import { figureOn, type Series } from './series.js';
import { sumsFor, type Total, totalBetween } from './sums.js';
import type { SeriesSet } from './toSeries.js';

export type { Total };

/**
 * Sums a series over a span, both ends included. For people per boat it divides the sum of people by the sum of boats of
 * the same days. `counts` selects days of the span, such as its Mondays; default: all of them.
 */
export function total(series: Series, span: Span, counts?: (day: DayNumber) => boolean): Total {
  const sums = counts === undefined ? sumsFor(series, span) : null;
  if (sums !== null) return totalBetween(sums, span);
  const tally = tallyOf(series);
  for (let day = span.first; day <= span.last; day++) if (counts?.(day) !== false) tally.add(day);
  return tally.total();
}

/** The totals from the first day of the span up to each day of it, both ends included, in one pass. */
export function runningTotals(series: Series, span: Span): Total[] {
  const tally = tallyOf(series);
  return daysOf(span).map((day) => {
    tally.add(day);
    return tally.total();
  });
}

/** The total value of a measure over a span, both ends included; `null` also if the data lack the measure. */
export function valueIfThere(set: SeriesSet, measure: string, span: Span): number | null {
  return set.measures.includes(measure) ? total(set.series(measure), span).value : null;
}

/** Adds up the days of a series one by one. */
interface Tally {
  add(day: DayNumber): void;
  /** The total of the days added so far. */
  total(): Total;
}

/** For a quotient, sums numerator and denominator over the days that have both. */
function tallyOf(series: Series): Tally {
  const { numerator, denominator } = series.quotient ?? { numerator: series, denominator: null };
  let [value, divisor, days, missingDays, isKnown] = [0, 0, 0, 0, false];
  return {
    add(day) {
      const figure = figureOn(numerator, day);
      const part = denominator === null ? 1 : figureOn(denominator, day);
      if (Number.isNaN(figure) || Number.isNaN(part)) {
        missingDays += 1;
        return;
      }
      const isPartial = series.partial?.has(day) === true;
      if (isPartial) missingDays += 1;
      else days += 1;
      // A part of a sum is a lower bound; the quotient of two parts means nothing.
      if (isPartial && denominator !== null) return;
      value += figure;
      divisor += part;
      isKnown = true;
    },
    total() {
      if (denominator === null) return { value: isKnown ? value : null, days, missingDays };
      return { value: divisor === 0 ? null : value / divisor, days, missingDays };
    },
  };
}
