/** Physical line, from 1, of a position in the text; LF, CRLF and a lone CR each end one. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\n|\r/).length;
}

/** Physical line of the first place at which `sought` stands in a text that starts on `line`. */
export function lineOf(text: string, sought: string, line: number): number {
  return line + lineAt(text, text.indexOf(sought)) - 1;
}

/** The place of a cell in the text of a record: lines below its first, and the column from 1, in characters. */
export function cellStart(
  record: string,
  delimiter: string,
  field: number,
): { readonly below: number; readonly column: number } {
  const before = record.slice(0, fieldStart(record, delimiter, field)).split(/\r\n|\n|\r/);
  return { below: before.length - 1, column: [...(before.at(-1) as string)].length + 1 };
}

/** Position, counted from the start of the record, at which a field starts. */
function fieldStart(record: string, delimiter: string, field: number): number {
  let quoted = false;
  let seen = 0;
  for (let index = 0; index < record.length && field > 0; index++) {
    const character = record[index];
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted && ++seen === field) return index + 1;
  }
  return 0;
}

/** Where each physical line starts, the first one first. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
