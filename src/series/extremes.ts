import type { Span } from '../calendar/index.js';
import type { Series } from './series.js';
import { total } from './total.js';

/** A figure over a span, both ends included, that is to be ranked among others. */
export interface Candidate {
  readonly span: Span;
  readonly value: number;
}

export interface Ranked extends Candidate {
  /** Rank from 1. Equal values share a rank and use up the ranks they fill: 1, 2, 2, 4. */
  readonly rank: number;
}

export type Direction = 'highest' | 'lowest';

/** Ranks candidates by value; equal values are listed by the first day of their span, earliest first. */
export function rankByValue<Each extends Candidate>(
  candidates: readonly Each[],
  direction: Direction,
): (Each & { readonly rank: number })[] {
  const sign = direction === 'highest' ? -1 : 1;
  const ordered = [...candidates].sort((a, b) => sign * (a.value - b.value) || a.span.first - b.span.first);
  let rank = 0;
  return ordered.map((candidate, index) => {
    if (candidate.value !== ordered[index - 1]?.value) rank = index + 1;
    return { ...candidate, rank };
  });
}

/** The candidate with the highest value, the first of equal ones; `null` if there are no candidates. */
export function highestOf<Each extends Candidate>(candidates: readonly Each[]): Each | null {
  let highest: Each | null = null;
  for (const each of candidates) if (highest === null || each.value > highest.value) highest = each;
  return highest;
}

/**
 * Takes candidates in order, at most `most`, and skips those that share a day with one taken before: overlapping windows
 * around one peak count once.
 */
export function withoutOverlap<Each extends Candidate>(ordered: readonly Each[], most: number): Each[] {
  const chosen: Each[] = [];
  for (const candidate of ordered) {
    if (chosen.length === most) break;
    const { first, last } = candidate.span;
    if (chosen.every(({ span }) => last < span.first || first > span.last)) chosen.push(candidate);
  }
  return chosen;
}

/** Every window of `length` days within the span that has a figure for each of its days, earliest first. */
export function windows(series: Series, span: Span, length: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let first = span.first; first + length - 1 <= span.last; first++) {
    const window = { first, last: first + length - 1 };
    const { value, missingDays } = total(series, window);
    if (value !== null && missingDays === 0) candidates.push({ span: window, value });
  }
  return candidates;
}
