import type { Span } from '../calendar/index.js';
import type { Candidate } from './extremes.js';
import type { Series } from './series.js';
import { total } from './total.js';

/** Every window of so many days that lies within the span and has a figure for each of its days, earliest first. */
export function windows(series: Series, span: Span, length: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let first = span.first; first + length - 1 <= span.last; first++) {
    const window = { first, last: first + length - 1 };
    const { value, missingDays } = total(series, window);
    if (value !== null && missingDays === 0) candidates.push({ span: window, value });
  }
  return candidates;
}
