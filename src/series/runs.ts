import type { Span } from '../calendar/index.js';
import { knownOn, type Series } from './series.js';

export type RunKind = 'without' | 'with';

/** Days in a row without arrivals, or with. */
export interface Run {
  readonly span: Span;
  readonly days: number;
  /** Whether it was still open on the last day of the span: it may go on. */
  readonly ongoing: boolean;
}

/**
 * The runs of a span, earliest first. A day without a figure ends a run. A run of zeros counts only from a day with
 * arrivals on: before the first one, nobody can say when it began.
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

function run(first: number, last: number, ongoing: boolean): Run {
  return { span: { first, last }, days: last - first + 1, ongoing };
}
