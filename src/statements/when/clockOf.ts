import { type DayNumber, yearOf } from '../../calendar/index.js';
import { isRowOfFigures } from '../sentence/rowOfFigures.js';
import type { Sentence } from '../sentence/token.js';
import { allWhens } from './findWhens.js';
import type { Clock } from './window.js';

/**
 * Finds the reference for relative times. Without a date of publication, "this year" is the latest year of which the
 * text names a day or says "so far"; a year that is merely mentioned does not count.
 */
export function clockOf(
  sentences: readonly Sentence[],
  published: DayNumber | null,
  lastDay: DayNumber,
): Clock {
  if (published !== null) return { published, year: yearOf(published) };
  let year: number | null = null;
  for (const { tokens } of sentences) {
    if (isRowOfFigures(tokens) || !tokens.some(({ number }) => number !== undefined)) continue;
    for (const { window } of allWhens(tokens, { published: null, year: null })) {
      const named =
        window.kind === 'day' ? yearOf(window.day) : window.kind === 'toDate' ? window.year : null;
      if (named !== null && named <= yearOf(lastDay) && (year === null || named > year)) year = named;
    }
  }
  return { published: null, year };
}
