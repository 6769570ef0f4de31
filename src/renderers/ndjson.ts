import { cellValue } from '../report/index.js';
import { reasonWithoutRow } from './csv.js';
import { toJsonText } from './json.js';
import type { Renderer } from './renderer.js';

export const ndjson: Renderer = {
  name: 'ndjson',
  summary: 'the rows of the main table, a JSON object a line',
  endings: ['ndjson', 'jsonl'],
  render({ tables: [main] }) {
    const rows = main.rows.map((row) =>
      Object.fromEntries(main.columns.map((column) => [column.key, cellValue(column, row)])),
    );
    return rows.map((row) => `${toJsonText(row)}\n`).join('');
  },
  caveat: reasonWithoutRow,
};
