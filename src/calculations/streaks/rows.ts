import { toCivilDate } from '../../calendar/index.js';
import type { Run } from '../../series/index.js';

export interface StreakRow {
  /** From 1 by length; equal lengths share a rank, the earlier stands first. */
  readonly rank: number;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Still open on the last day counted. */
  readonly ongoing: boolean;
}

export type RankedRun = Run & { readonly rank: number };

/** A run as the data have it. */
export function toRow({ rank, span, days, ongoing }: RankedRun): StreakRow {
  return { rank, from: toCivilDate(span.first), to: toCivilDate(span.last), days, ongoing };
}
