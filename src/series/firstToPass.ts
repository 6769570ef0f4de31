import type { DayNumber, Span } from '../calendar/index.js';
import { figureOn, isLacking, type Series } from './series.js';

/** The day on which a running total reaches a threshold. */
export interface Passing {
  readonly day: DayNumber;
  /** Running total at the end of that day. */
  readonly total: number;
  /**
   * Number of days up to and including that day without a figure or with only a part of it. If it is not 0, the threshold may
   * have been reached earlier.
   */
  readonly missingDays: number;
}

/**
 * Finds the first day of the span, both ends included, on which the running total is at or above the threshold; `null` if
 * the total never gets there. Days without a figure add nothing.
 */
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
