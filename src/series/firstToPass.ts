import type { DayNumber, Span } from '../calendar/index.js';
import { figureOn, isLacking, type Series } from './series.js';

export interface Passing {
  readonly day: DayNumber;
  /** The running total on that day. */
  readonly total: number;
  /** Days of the span up to that day that have no figure, or only a part of it: the total may have been passed earlier. */
  readonly missingDays: number;
}

/** The first day of the span on which the running total is at or above the threshold; `null` where none is. */
export function firstToPass(series: Series, span: Span, threshold: number): Passing | null {
  let [total, missingDays] = [0, 0];
  for (let day = span.first; day <= span.last; day++) {
    const figure = figureOn(series, day);
    if (isLacking(series, day)) missingDays += 1;
    total += figure || 0;
    if (total >= threshold) return { day, total, missingDays };
  }
  return null;
}
