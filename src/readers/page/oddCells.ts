import type { Finding, Place } from '../../finding/index.js';
import type { PageRow, PageTable } from './openTable.js';

/**
 * Errors for cells that may stand under other headings than their order says: that span columns or rows, that are hidden among
 * cells that are seen, or that hold a table. `first` is the index of the row of headings, -1 where there is none.
 */
export function oddCells(file: string, table: PageTable, first: number): Finding[] {
  const { rows } = table;
  const columns = rows[Math.max(first, 0)]?.cells.length ?? 0;
  const hidden = wholeHiddenColumns(table, first);
  return rows.flatMap((row, index) => {
    const place = { file, line: row.line };
    if (index < first) return index + row.height > first ? [spanned(place)] : [];
    if (row.height > 1 || (row.width > 1 && !isFullWidth(row, columns))) return [spanned(place)];
    if (row.holdsTable) return [nested(place)];
    return [...row.hiddenCells].some((cell) => !hidden.has(cell)) ? [hiddenCell(place)] : [];
  });
}

/** Columns of which every cell is hidden, from the headings down, with those that the table hides as a whole. */
export function wholeHiddenColumns({ rows, hiddenColumns }: PageTable, first: number): ReadonlySet<number> {
  const seen = rows.slice(Math.max(first, 0)).filter(({ isHidden }) => !isHidden);
  const [top] = seen;
  const whole = [...(top?.hiddenCells ?? [])].filter((column) =>
    seen.every(({ cells, hiddenCells }) => cells.length <= column || hiddenCells.has(column)),
  );
  return new Set([...hiddenColumns, ...whole]);
}

/** Whether a row is one cell over all columns, such as a title or a note. */
function isFullWidth({ cells, width }: PageRow, columns: number): boolean {
  return cells.length === 1 && width >= columns;
}

function spanned(place: Place): Finding {
  const message =
    'unexpected cell over several columns or rows, expected one cell for each: the cells behind it would stand under other headings; repeat its figure in each, or use the CSV or the workbook';
  return { rule: 'spanned-cell', severity: 'error', message, place };
}

function nested(place: Place): Finding {
  const message =
    'unexpected table within a cell, expected text or a figure: give the inner table in a file of its own';
  return { rule: 'nested-table', severity: 'error', message, place };
}

function hiddenCell(place: Place): Finding {
  const message =
    'unexpected hidden cell among cells that are seen, expected a whole row or column to be hidden: the cells behind it would stand under other headings';
  return { rule: 'hidden-cells', severity: 'error', message, place };
}
