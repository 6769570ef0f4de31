import type { Column } from '../entry/index.js';
import { MEASURES } from '../entry/index.js';

/** What the lane does with the cells of a column; from `figure` on, all give a number, and up to `figureOrText` they may have digits. */
export const KIND = {
  /** `YYYY-MM-DD`. */
  date: 0,
  /** The name of a series. */
  series: 1,
  /** Digits. */
  figure: 2,
  /** Digits or nothing: what was not collected from the first day on. */
  figureOrBlank: 3,
  /** Digits, nothing, or a text that somebody else must judge. */
  figureOrText: 4,
  /** A text of which it matters whether it is there. */
  text: 5,
  /** Of no use, but there. */
  skipped: 6,
} as const;
export type CellKind = (typeof KIND)[keyof typeof KIND];

const NAMED = new Set(MEASURES.map(({ name }) => name));

/** By index of the column. */
export function cellKinds(columns: readonly Column[]): readonly CellKind[] {
  return columns.map(({ role, measure }) => {
    if (role === 'date') return KIND.date;
    if (role === 'arrivals' || role === 'boats') return KIND.figure;
    if (role === 'uncontrolled-landings') return KIND.figureOrBlank;
    if (role === 'series') return KIND.series;
    if (role === 'notes') return KIND.text;
    return role !== 'other' || measure === '' || NAMED.has(measure) ? KIND.skipped : KIND.figureOrText;
  });
}
