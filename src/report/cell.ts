import type { TableColumn, TableRow } from './report.js';
import { figureToText, phraseToText, type Rounding } from './unit.js';

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
  if (typeof value === 'object' && value !== null) return phraseToText(value, rounding);
  if (typeof value === 'string' || typeof value === 'boolean' || unit === undefined)
    return String(value ?? '');
  return figureToText({ value, unit, signed }, rounding) + (row.incomplete?.includes(key) ? INCOMPLETE : '');
}

/** A cell as a machine reads it: a number unrounded, `null` for unknown. Phrases are for people and have none. */
export function cellValue({ key }: TableColumn, row: TableRow): string | number | boolean | null {
  const value = row.cells[key] ?? null;
  return typeof value === 'object' ? null : value;
}
