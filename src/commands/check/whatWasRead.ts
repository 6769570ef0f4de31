import type { Span } from '../../calendar/index.js';
import type { Judged } from './judgeInput.js';

/** What the inputs hold, so that a person sees at once whether they were read as they were meant. */
export interface Read {
  /** Rows that were read, each day of an input once. */
  readonly days: number;
  /** `null` where there is no figure at all. */
  readonly arrivals: number | null;
  readonly boats: number | null;
  /** From the first to the last day of all; `null` where there is none. */
  readonly span: Span | null;
}

/** Of several inputs together. */
export function readOf(judged: readonly Judged[]): Read {
  const all = judged.map(({ release }) => release.entries);
  const firsts = all.flatMap(({ days }) => days.slice(0, 1));
  const lasts = all.flatMap(({ days }) => days.slice(-1));
  return {
    days: all.reduce((sum, { days }) => sum + days.length, 0),
    arrivals: sumOf(all.map(({ figures }) => figures.get('arrivals') ?? [])),
    boats: sumOf(all.map(({ figures }) => figures.get('boats') ?? [])),
    span: firsts.length === 0 ? null : { first: Math.min(...firsts), last: Math.max(...lasts) },
  };
}

function sumOf(columns: readonly (readonly number[])[]): number | null {
  let sum: number | null = null;
  for (const column of columns)
    for (const figure of column) if (!Number.isNaN(figure)) sum = (sum ?? 0) + figure;
  return sum;
}
