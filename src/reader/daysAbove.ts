import { parseDate } from '../calendar/index.js';
import type { Finding, Place } from '../finding/index.js';
import { COUNTS, type Column, parseCount, type RawEntry } from '../table/index.js';
import { quote } from '../text/index.js';

/**
 * The error for rows above the headings that are no titles but days: they begin with a date and have a figure, or have figures below
 * two headings of figures. Files that were put together, or sorted, have some; read on, they would be lost. `null` if there are none.
 */
export function daysAbove(
  above: readonly RawEntry[],
  columns: readonly Column[],
  locate: (row: RawEntry) => Place,
): Finding | null {
  const days = above.filter((row) => isOfDay(row) || hasFigures(row, columns));
  const [first] = days;
  if (first === undefined) return null;
  const what =
    days.length === 1
      ? `row for ${quote(dateOf(first))}`
      : `${days.length} rows of days, lines ${first.line} to ${days.at(-1)?.line},`;
  return {
    rule: 'rows-above-headings',
    severity: 'error',
    message: `unexpected ${what} above the headings, expected all days below them: move them there, or give each table in a file of its own`,
    place: locate(first),
  };
}

function dateOf({ cells }: RawEntry): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

function isOfDay(row: RawEntry): boolean {
  return 'day' in parseDate(dateOf(row)) && row.cells.some(isFigure);
}

function hasFigures({ cells }: RawEntry, columns: readonly Column[]): boolean {
  const ofCounts = columns.flatMap(({ role }, index) =>
    COUNTS.some((count) => count === role) ? [index] : [],
  );
  return ofCounts.filter((index) => isFigure(cells[index] ?? '')).length > 1;
}

function isFigure(cell: string): boolean {
  const reading = parseCount(cell);
  return 'value' in reading && reading.value !== null;
}
