import { daysOf, type Span } from '../calendar/index.js';
import type { Series } from './series.js';
import { tallyOf } from './tally.js';
import type { Total } from './total.js';

/** For each day of the span, the total from the first day of the span to that day, both included; in one pass. */
export function runningTotals(series: Series, span: Span): Total[] {
  const tally = tallyOf(series);
  return daysOf(span).map((day) => {
    tally.add(day);
    return tally.total();
  });
}
