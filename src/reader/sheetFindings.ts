import type { Finding, Place } from '../finding/index.js';
import { parseCount, type RawEntry, toColumn } from '../table/index.js';
import { wholeNumberText } from '../text/index.js';
import type { DocumentTable, SplitTable } from './documentTable.js';
import type { CellPlace, MergedCell, Sheet } from './sheet.js';

/** Findings on cells from the row of headings on, up to `width` columns: note marks, covered cells, figures over several days. */
export function oddCells(sheet: Sheet, table: DocumentTable, split: SplitTable, width: number): Finding[] {
  const { headings } = split;
  const isRead = ({ line, column }: CellPlace) => line >= headings.line && column < width;
  const placeOf = ({ line, column }: CellPlace) => table.locate({ line, cells: [] }, column);
  const covered = sheet.covered.filter(isRead);
  const [first] = covered;
  const rows = new Map(split.below.map((row) => [row.line, row]));
  const merged = sheet.merged.filter((cell) => isRead(cell) && isFigure(cell, rows));
  return [
    ...sheet.marked
      .filter(isRead)
      .map((cell) => warning('footnote-mark', leftOut(cell.line === headings.line), placeOf(cell))),
    ...(first === undefined ? [] : [warning('covered-cells', notSeen(covered.length), placeOf(first))]),
    ...merged.flatMap((cell) => {
      const figures = figuresOver(cell, headings, table);
      return figures < 2 ? [] : [refuse('merged-figures', overSeveral(figures), placeOf(cell))];
    }),
  ];
}

function leftOut(isHeading: boolean): string {
  const what = isHeading ? 'heading' : 'figure';
  return `unexpected footnote mark beside a ${what}, expected the ${what} alone: the mark is left out`;
}

function notSeen(count: number): string {
  return count === 1
    ? 'unexpected contents of a cell under a merged cell, expected none: they are not read; split the merged cell to see them'
    : `unexpected contents of ${count} cells under merged cells, expected none: they are not read; split the merged cells to see them`;
}

function overSeveral(figures: number): string {
  return `unexpected figure in a cell merged over ${wholeNumberText(figures)} figures, expected a cell for each: split it, and leave empty what has no figure of its own`;
}

/** The number of figures that a merged cell stands over: its rows, times its columns that may have figures. */
function figuresOver(
  { rows, column, columns }: MergedCell,
  headings: RawEntry,
  { kind }: DocumentTable,
): number {
  const own = headings.cells.slice(column, column + columns).filter((heading) => {
    const { role } = toColumn(heading, kind);
    return heading.trim() !== '' && role !== 'date' && role !== 'notes' && role !== 'series';
  });
  return rows * own.length;
}

function isFigure({ line, column }: CellPlace, rows: ReadonlyMap<number, RawEntry>): boolean {
  const reading = parseCount(rows.get(line)?.cells[column] ?? '');
  return 'value' in reading && reading.value !== null;
}

function warning(rule: string, message: string, place: Place): Finding {
  return { rule, severity: 'warning', message, place };
}

function refuse(rule: string, message: string, place: Place): Finding {
  return { rule, severity: 'error', message, place };
}
