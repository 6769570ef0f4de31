import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Rows of the gold.csv of a folder, in its order, with its columns as they are written. */
export function goldRows(folder) {
  return parse(readFileSync(join(folder, 'gold.csv')), { columns: true, bom: true });
}

/** Figures by the number of their text: places as numbers, and in `also` the other places at which a verdict may stand. */
export function goldByText(rows) {
  const texts = new Map();
  for (const row of rows) {
    const places = [...row.note.matchAll(/also at (\d+):(\d+)/g)];
    const figure = {
      ...row,
      line: Number(row.line),
      column: Number(row.col),
      also: places.map(([, line, column]) => ({ line: Number(line), column: Number(column) })),
    };
    if (!texts.has(row.text)) texts.set(row.text, []);
    texts.get(row.text).push(figure);
  }
  return texts;
}

/** Lines of a text of the folder. */
export function linesOf(folder, text) {
  return readFileSync(join(folder, 'texts', `${text}.txt`), 'utf8').split(/\r\n|\n|\r/);
}
