import { cellValue, type Table } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';

/** One line of machine names, then the rows; an unknown is an empty cell. */
export function delimited({ columns, rows }: Table, delimiter: string): string {
  const lines = [
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map((column) => toCell(cellValue(column, row), delimiter))),
  ];
  return lines.map((cells) => `${cells.join(delimiter)}\n`).join('');
}

// A spreadsheet would run a text that starts like a formula: an apostrophe in front makes it text.
function toCell(value: string | number | boolean | null, delimiter: string): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = toVisibleLine(value);
  const safe = /^[=+\-@']/.test(text) && text !== '-' ? `'${text}` : text;
  return safe.includes(delimiter) || safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}
