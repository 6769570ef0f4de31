import type { Span } from '../calendar/index.js';
import { knownOn, type Series } from './series.js';

/** Runs of days with 0 arrivals, or with more. */
export type RunKind = 'without' | 'with';

/** Consecutive days without arrivals, or with arrivals. */
export interface Run {
  /** Both ends included. */
  readonly span: Span;
  readonly days: number;
  /** Whether the run includes the last day of the span and so may continue after it. */
  readonly ongoing: boolean;
}

/**
 * Finds the runs within a span, both ends included, earliest first. A day without a figure ends a run. A run without
 * arrivals counts only if a day with arrivals comes directly before it: otherwise its first day is unknown.
 */
export function runs(series: Series, span: Span, kind: RunKind): Run[] {
  const found: Run[] = [];
  let first: number | null = null;
  let seenArrival = false;
  for (let day = span.first; day <= span.last; day++) {
    const figure = knownOn(series, day);
    const belongs = kind === 'without' ? figure === 0 && seenArrival : figure > 0;
    if (belongs) first ??= day;
    else if (first !== null) {
      found.push(run(first, day - 1, false));
      first = null;
    }
    seenArrival = figure > 0 || (seenArrival && figure === 0);
  }
  if (first !== null) found.push(run(first, span.last, true));
  return found;
}

/** Runs of days with 0 that `runs` leaves out, since it is not known when they began; both ends of the span included. */
export function runsWithoutStart(series: Series, span: Span): Run[] {
  const found: Run[] = [];
  let [first, isOpen]: [number | null, boolean] = [null, true];
  for (let day = span.first; day <= span.last + 1; day++) {
    const figure = day > span.last ? Number.NaN : knownOn(series, day);
    if (figure === 0 && isOpen) first ??= day;
    else if (first !== null) {
      found.push(run(first, day - 1, day > span.last));
      first = null;
    }
    isOpen = Number.isNaN(figure) || (isOpen && figure === 0);
  }
  return found;
}

function run(first: number, last: number, ongoing: boolean): Run {
  return { span: { first, last }, days: last - first + 1, ongoing };
}
