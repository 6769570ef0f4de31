import type { Column } from '../entry/index.js';
import { MEASURES } from '../entry/index.js';
import {
  ANY_TEXT,
  DATE,
  FIGURE,
  FIGURE_OR_BLANK,
  FIGURE_OR_TEXT,
  SERIES,
  SKIPPED,
} from './assembly/kinds.js';

const NAMED = new Set(MEASURES.map(({ name }) => name));

/** Kinds of the cells of each column, by which the fast path reads them. */
export function cellKinds(columns: readonly Column[]): readonly number[] {
  return columns.map(({ role, measure }) => {
    if (role === 'date') return DATE;
    if (role === 'arrivals' || role === 'boats') return FIGURE;
    if (role === 'uncontrolled-landings') return FIGURE_OR_BLANK;
    if (role === 'series') return SERIES;
    if (role === 'notes') return ANY_TEXT;
    return role !== 'other' || measure === '' || NAMED.has(measure) ? SKIPPED : FIGURE_OR_TEXT;
  });
}
