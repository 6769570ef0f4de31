import { cellValue, type Report, type Table } from '../report/index.js';
import { toVisibleLine } from '../text/index.js';
import type { Renderer } from './renderer.js';

export const csv: Renderer = {
  name: 'csv',
  summary: 'the rows of the main table, comma separated, with one line of headings',
  endings: ['csv'],
  render: ({ tables: [main] }) => delimited(main, ','),
  caveat: reasonWithoutRow,
};

/** The first error of a judgement whose main table has no row to say it in, such as that of a text without a statement. */
export function reasonWithoutRow({ tables: [main], judgement }: Report): string | null {
  if (main.rows.length > 0) return null;
  return judgement?.findings.find(({ severity }) => severity === 'error')?.message ?? null;
}

/** A table as delimited text: a line of column keys, then the rows; an unknown value is an empty cell. */
export function delimited({ columns, rows }: Table, delimiter: string): string {
  const lines = [
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map((column) => toCell(cellValue(column, row), delimiter))),
  ];
  return lines.map((cells) => `${cells.join(delimiter)}\n`).join('');
}

// A spreadsheet would evaluate text that starts like a formula; an apostrophe in front prevents that.
function toCell(value: string | number | boolean | null, delimiter: string): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = toVisibleLine(value);
  const safe = /^[=+\-@']/.test(text) && text !== '-' ? `'${text}` : text;
  return safe.includes(delimiter) || safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}
