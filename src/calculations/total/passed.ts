import { type Span, toCivilDate } from '../../calendar/index.js';
import { firstToPass, type Series, type Total } from '../../series/index.js';

/** A round number, the day on which the running total passed it, and that day counted from the first as day 1. */
export interface Passed {
  readonly threshold: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly dayNumber: number;
}

/** The highest number with one digit and then noughts, from 1,000 on, that the running total passed. */
export function passed(series: Series, span: Span, { value, missingDays }: Total): Passed | null {
  if (value === null || value < 1000 || series.quotient || missingDays > 0) return null;
  const step = 10 ** (String(Math.floor(value)).length - 1);
  const threshold = Math.floor(value / step) * step;
  const passing = firstToPass(series, span, threshold);
  return passing && { threshold, date: toCivilDate(passing.day), dayNumber: passing.day - span.first + 1 };
}
