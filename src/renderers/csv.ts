import { cellValue, type Table } from '../report/index.js';
import { toVisibleLine } from '../text/index.js';
import type { Renderer } from './renderer.js';

export const csv: Renderer = {
  name: 'csv',
  summary: 'the rows of the main table, comma separated, with one line of headings',
  endings: ['csv'],
  render: ({ tables: [main] }) => delimited(main, ','),
};

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
