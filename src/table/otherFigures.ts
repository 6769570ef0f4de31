import type { Finding, Place } from '../finding/index.js';
import { quote } from '../text/index.js';
import type { RawEntry } from './batch.js';
import type { Column } from './column.js';

/** What titles say of figures that are no arrivals of a day, and words with which they say it of some of the figures only, or deny it. */
const OTHER_FIGURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bprevented\b|^preventions?\b/i, /\b(?:arriv|detect|landed)/i],
  [/\b(?:cumulative|cumulated|running totals?)\b/i, /\b(?:daily|each day|and|with|not|non)\b/i],
  [/\b(?:weekly|monthly|rolling|moving) (?:averages?|means?)\b|^averages?$/i, /\b(?:daily|and|with)\b/i],
  [/\b(?:in|units?:?|figures:?) thousands\b|^\(?thousands\)?$|['’(]000s?\b/i, /\bnot\b/i],
  [/\b(?:forecasts?|projections?|projected)\b/i, /\b(?:actual|and|with|not)\b/i],
];

// Longer texts are notes, which speak of more than the figures below them.
const LONGEST_TITLE = 120;
/** A note or a sentence: `2. The data on preventions …`. */
const NOTE = /^(?:[-*•\d[]|notes?\b)|[.:;]$/i;

/** Whether a title or heading says that the figures below it are no arrivals of a day: prevented, cumulative, in thousands. */
export function saysOtherFigures(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length <= LONGEST_TITLE &&
    !NOTE.test(plain) &&
    OTHER_FIGURES.some(([word, denial]) => word.test(plain) && !denial.test(plain))
  );
}

/** Warning for a title or heading, at its place, if it says that the figures are others; else none. */
export function otherFigures(title: string, place: Place): Finding[] {
  if (!saysOtherFigures(title)) return [];
  const message = `unexpected title ${quote(title.trim())}, expected one of daily arrivals: the figures below it are read as these; check what they count`;
  return [{ rule: 'other-figures', severity: 'warning', message, place }];
}

/** Rows above the headings, from the lowest, that are looked at: the title of the table, and the headings of groups of columns. */
const MOST_ROWS = 5;

/**
 * Warnings for rows beside the headings that say that arrivals or boats are others. A title stands in the first cells, the heading of a
 * group of columns above the first of them: what counts for a column is the cell above it, or the nearest to its left.
 */
export function otherFiguresBeside(
  rows: readonly RawEntry[],
  columns: readonly Column[],
  locate: (row: RawEntry, column: number) => Place,
): Finding[] {
  const counts = columns.flatMap(({ role }, index) =>
    role === 'arrivals' || role === 'boats' ? [index] : [],
  );
  return rows.slice(-MOST_ROWS).flatMap((row) => {
    const above = counts.map((column) =>
      row.cells.findLastIndex((cell, index) => index <= column && cell.trim() !== ''),
    );
    return [...new Set(above)]
      .flatMap((column) => (column < 0 ? [] : otherFigures(row.cells[column] ?? '', locate(row, column))))
      .slice(0, 1);
  });
}
