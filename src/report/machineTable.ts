import type { Table, TableRow } from './report.js';

/** Rows for machines alone, the headings the names of the cells; `keys` are the columns, in their order. */
export function machineTable(keys: readonly string[], rows: readonly TableRow['cells'][]): Table {
  const columns = keys.map((key) => ({ key, title: key, audience: 'machine' }) as const);
  return { audience: 'machine', titled: true, columns, rows: rows.map((cells) => ({ cells })) };
}

/** The same of one row that has all there is to know: its cells are the columns. */
export function recordTable(cells: Readonly<Record<string, string | number | null>>): Table {
  return machineTable(Object.keys(cells), [cells]);
}
