import type { DayNumber, Span } from '../calendar/index.js';
import { figureOn, type Series } from './series.js';

export interface Passing {
  readonly day: DayNumber;
  /** The running total on that day. */
  readonly total: number;
  /** Days of the span up to that day that have no figure: the total may have been passed earlier. */
  readonly missingDays: number;
}

/** The first day of the span on which the running total is at or above the threshold; `null` where none is. */
export function firstToPass(series: Series, span: Span, threshold: number): Passing | null {
  let [total, missingDays] = [0, 0];
  for (let day = span.first; day <= span.last; day++) {
    const figure = figureOn(series, day);
    if (Number.isNaN(figure)) missingDays += 1;
    else total += figure;
    if (total >= threshold) return { day, total, missingDays };
  }
  return null;
}
