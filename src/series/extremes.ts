import type { Span } from '../calendar/index.js';

/** A figure over a span, one of several that are ranked. */
export interface Candidate {
  readonly span: Span;
  readonly value: number;
}

export interface Ranked extends Candidate {
  /** From 1; equal values share a rank, and the one after them is ranked as if they did not. */
  readonly rank: number;
}

export type Direction = 'highest' | 'lowest';

/** All candidates by value; of equal ones the earlier first. */
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

/** The one with the highest value, of equal ones the first; `null` where there is none. */
export function highestOf<Each extends Candidate>(candidates: readonly Each[]): Each | null {
  let highest: Each | null = null;
  for (const each of candidates) if (highest === null || each.value > highest.value) highest = each;
  return highest;
}

/** The first so many that share no day with a better one: windows of one peak count once. */
export function withoutOverlap<Each extends Candidate>(ordered: readonly Each[], most: number): Each[] {
  const chosen: Each[] = [];
  for (const candidate of ordered) {
    if (chosen.length === most) break;
    const { first, last } = candidate.span;
    if (chosen.every(({ span }) => last < span.first || first > span.last)) chosen.push(candidate);
  }
  return chosen;
}
