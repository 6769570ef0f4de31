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

/** Cuts one record after the other, so that no more of them need be held than are wanted. */
export interface RecordCutter {
  /** The next record; `null` at the end of the text. */
  next(): CsvRecord | null;
  /** As in `Records`, for what was cut so far. */
  unclosedQuote(): number | null;
  otherLineEnd(): number | null;
}

/**
 * Cuts a CSV into records, by RFC 4180: a line end inside quotation marks belongs to the record. LF, CRLF and a lone
 * CR each end a line. Line numbers are counted here because csv-parse counts CRLF inside quotation marks twice.
 */
export function recordCutter(text: string, delimiter: string): RecordCutter {
  const separator = delimiter.charCodeAt(0);
  let [start, line] = [0, 1];
  let firstLineEnd = '';
  let otherLineEnd: number | null = null;
  let unclosedQuote: number | null = null;

  const cutAt = (end: number, recordLine: number, lineEnd: string): CsvRecord => {
    const record = { start, end, line: recordLine };
    start = end + lineEnd.length;
    return record;
  };
  const next = (): CsvRecord | null => {
    if (start >= text.length) return null;
    const recordLine = line;
    let quoted = false;
    let atFieldStart = true;
    let quoteLine = line;
    for (let index = start; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === LF || code === CR) {
        const lineEnd = lineEndAt(text, index);
        line += 1;
        if (!quoted) {
          firstLineEnd ||= lineEnd;
          if (lineEnd !== firstLineEnd) otherLineEnd ??= line - 1;
          return cutAt(index, recordLine, lineEnd);
        }
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
    if (quoted) unclosedQuote = quoteLine;
    return cutAt(text.length, recordLine, '');
  };
  return { next, unclosedQuote: () => unclosedQuote, otherLineEnd: () => otherLineEnd };
}

/** The first records of a text, all of them unless told otherwise. */
export function splitRecords(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Records {
  const cutter = recordCutter(text, delimiter);
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = cutter.next();
    if (record === null) break;
    records.push(record);
  }
  return { records, unclosedQuote: cutter.unclosedQuote(), otherLineEnd: cutter.otherLineEnd() };
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

/** Where each physical line starts, the first one first. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
