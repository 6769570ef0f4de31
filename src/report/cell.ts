import type { TableColumn, TableRow } from './report.js';
import { figureToText, type Rounding } from './unit.js';

/** The mark behind a figure that lacks days. */
export const INCOMPLETE = '*';

/** A cell as a person reads it; empty where the column has nothing to say of the row. */
export function cellText(
  { key, unit, signed = false }: TableColumn,
  row: TableRow,
  rounding: Rounding,
): string {
  const value = row.cells[key];
  if (value === undefined) return '';
  if (typeof value === 'string' || unit === undefined) return String(value ?? '');
  return figureToText({ value, unit, signed }, rounding) + (row.incomplete?.includes(key) ? INCOMPLETE : '');
}
