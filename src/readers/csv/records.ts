/** One record of a CSV: its text is `text.slice(start, end)`, without the line end that closes it. */
export interface CsvRecord {
  readonly start: number;
  readonly end: number;
  /** Physical line from 1 on which it starts. */
  readonly line: number;
}

export interface Records {
  readonly records: readonly CsvRecord[];
  /** Line of an opening quotation mark that is never closed; the last record then runs to the end of the text. */
  readonly unclosedQuote: number | null;
  /** First line that ends otherwise than line 1; `null` where all end alike. */
  readonly otherLineEnd: number | null;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Cuts a CSV into records, by RFC 4180: a line end inside quotation marks belongs to the record. LF, CRLF and a lone
 * CR each end a line. Line numbers are counted here because csv-parse counts CRLF inside quotation marks twice.
 */
export function splitRecords(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Records {
  const separator = delimiter.charCodeAt(0);
  const records: CsvRecord[] = [];
  let [line, start, recordLine, quoteLine] = [1, 0, 1, 0];
  let [quoted, atFieldStart] = [false, true];
  let firstLineEnd = '';
  let otherLineEnd: number | null = null;
  let index = 0;
  for (; index < text.length && records.length < most; index++) {
    const code = text.charCodeAt(index);
    if (code === LF || code === CR) {
      const lineEnd = lineEndAt(text, index);
      if (!quoted) {
        records.push({ start, end: index, line: recordLine });
        firstLineEnd ||= lineEnd;
        if (otherLineEnd === null && lineEnd !== firstLineEnd) otherLineEnd = line;
        start = index + lineEnd.length;
        recordLine = line + 1;
        atFieldStart = true;
      }
      line += 1;
      index += lineEnd.length - 1;
    } else if (quoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(index + 1) === QUOTE) index += 1;
      else quoted = false;
    } else if (code === QUOTE && atFieldStart) {
      quoted = true;
      quoteLine = line;
      atFieldStart = false;
    } else {
      atFieldStart = code === separator;
    }
  }
  if (start < text.length && index >= text.length)
    records.push({ start, end: text.length, line: recordLine });
  return { records, unclosedQuote: quoted ? quoteLine : null, otherLineEnd };
}

function lineEndAt(text: string, index: number): string {
  if (text.charCodeAt(index) === LF) return '\n';
  return text.charCodeAt(index + 1) === LF ? '\r\n' : '\r';
}

/** Physical line, from 1, of a position in the text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\n|\r/).length;
}

/** Position, counted from the start of the record, at which a field starts. */
export function fieldStart(record: string, delimiter: string, field: number): number {
  let quoted = false;
  let seen = 0;
  for (let index = 0; index < record.length && field > 0; index++) {
    const character = record[index];
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted && ++seen === field) return index + 1;
  }
  return 0;
}
