import type { Column } from '../entry/index.js';
import { MEASURES } from '../entry/index.js';

/** What the lane does with the cells of a column. */
export const KIND = {
  /** `YYYY-MM-DD`. */
  date: 0,
  /** Digits. */
  figure: 1,
  /** Digits or nothing: what was not collected from the first day on. */
  figureOrBlank: 2,
  /** Digits, nothing, or a text that somebody else must judge. */
  figureOrText: 3,
  /** A text of which it matters whether it is there. */
  text: 4,
  /** Of no use, but there. */
  skipped: 5,
  /** The name of a series. */
  series: 6,
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
