import { type DayNumber, daysOf, type Span } from '../calendar/index.js';
import type { Series } from './series.js';
import { total } from './total.js';

/** A figure over a span, both ends included, that is to be ranked among others. */
export interface Candidate {
  readonly span: Span;
  readonly value: number;
}

/** A place among others, which several may share. */
export interface Place {
  /** Rank from 1. Equal values share a rank and use up the ranks they fill: 1, 2, 2, 4. */
  readonly rank: number;
  /** Number of those with this rank, this one included: 1 where it has no equal. */
  readonly sharedBy: number;
}

export interface Ranked extends Candidate, Place {}

export type Direction = 'highest' | 'lowest';

/** The place of a value that is one of `values`. */
export function placeAmong(values: readonly number[], value: number, direction: Direction): Place {
  const sign = direction === 'highest' ? -1 : 1;
  let [before, sharedBy] = [0, 0];
  for (const each of values) {
    if (each === value) sharedBy += 1;
    else if (sign * (each - value) < 0) before += 1;
  }
  return { rank: before + 1, sharedBy };
}

/** Ranks candidates by value; equal values are listed by the first day of their span, earliest first. */
export function rankByValue<Each extends Candidate>(
  candidates: readonly Each[],
  direction: Direction,
): (Each & Place)[] {
  const sign = direction === 'highest' ? -1 : 1;
  const ordered = [...candidates].sort((a, b) => sign * (a.value - b.value) || a.span.first - b.span.first);
  const sharing = new Map<number, number>();
  for (const { value } of ordered) sharing.set(value, (sharing.get(value) ?? 0) + 1);
  let rank = 0;
  return ordered.map((candidate, index) => {
    if (candidate.value !== ordered[index - 1]?.value) rank = index + 1;
    return { ...candidate, rank, sharedBy: sharing.get(candidate.value) ?? 1 };
  });
}

/** The candidate with the highest value, the first of equal ones; `null` if there are no candidates. */
export function highestOf<Each extends Candidate>(candidates: readonly Each[]): Each | null {
  let highest: Each | null = null;
  for (const each of candidates) if (highest === null || each.value > highest.value) highest = each;
  return highest;
}

/**
 * Takes windows of one length in order, and skips those that share a day with one taken before: overlapping windows around
 * one peak count once.
 */
export function withoutOverlap<Each extends Candidate>(ordered: readonly Each[]): Each[] {
  const taken = new Set<DayNumber>();
  return ordered.filter(({ span }) => {
    // Windows of one length that share any day share the first or the last of either.
    if (taken.has(span.first) || taken.has(span.last)) return false;
    for (const day of daysOf(span)) taken.add(day);
    return true;
  });
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
