import { cellValue } from './cell.js';
import type { Table, TableRow } from './report.js';

/**
 * How long the bar of each row is, as a share of the longest, 0 to 1; `null` where no column is worth one, or there is
 * nothing to compare. A row of totals has none.
 */
export function barShares({ columns, rows }: Table): readonly number[] | null {
  const column = columns.find(({ bars }) => bars);
  if (column === undefined || rows.length < 2) return null;
  const sizeOf = (row: TableRow) => (row.emphasis ? 0 : Number(cellValue(column, row) ?? 0));
  // Not `Math.max(...)`: a call has no room for as many values as a table may have rows.
  const most = rows.reduce((largest, row) => Math.max(largest, sizeOf(row)), 0);
  return rows.map((row) => (most > 0 ? sizeOf(row) / most : 0));
}
