/** A table in text, cut into records and cells with their places. */

/** One record of a CSV, as positions in its bytes: from `start` to `end`, behind which its line end reaches to `next`. */
export interface CsvRecord {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Physical line from 1 on which it starts. */
  readonly line: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Cuts one record after the other, so that no more of them need be held than are wanted. */
export interface RecordCutter {
  /** Physical line on which the next record starts. */
  readonly line: number;
  /** Passes over so many lines that were read otherwise. */
  pass(lines: number): void;
  /** The record at `start`; `null` where it may go on behind `end`, or there is none. Asked again, it goes on from there. */
  cut(bytes: Uint8Array, start: number, end: number, isLast: boolean): CsvRecord | null;
  /** Line of an opening quotation mark that is never closed; the last record then runs to the end of the input. */
  readonly unclosedQuote: number | null;
}

/**
 * Cuts a CSV into records, by RFC 4180: a line end inside quotation marks belongs to the record. LF, CRLF and a lone
 * CR each end a line. Line numbers are counted here because csv-parse counts CRLF inside quotation marks twice.
 * `lineEnd` is told of each end of a record.
 */
export function recordCutter(
  delimiter: string,
  lineEnd: (line: number, end: LineEnd) => void = () => {},
): RecordCutter {
  const separator = delimiter.charCodeAt(0);
  let [line, unclosedQuote]: [number, number | null] = [1, null];
  // Of the record that is being cut: how far it was looked at, its lines before that, and what it is in the midst of.
  let [seen, lines, quoteLine] = [0, 0, 0];
  let [isQuoted, atFieldStart] = [false, true];

  const finish = (start: number, end: number, next: number, ended: LineEnd | null): CsvRecord => {
    const record = { start, end, next, line };
    if (ended !== null) lineEnd(line + lines, ended);
    line += lines + (ended === null ? 0 : 1);
    [seen, lines, isQuoted, atFieldStart] = [0, 0, false, true];
    return record;
  };
  const cut = (bytes: Uint8Array, start: number, end: number, isLast: boolean): CsvRecord | null => {
    if (start >= end) return null;
    // The last byte is looked at only where it is known what follows: it may be half of a pair.
    const stop = isLast ? end : end - 1;
    let index = start + seen;
    for (; index < stop; index++) {
      const code = bytes[index];
      if (code === LF || code === CR) {
        const ended: LineEnd =
          code === LF ? '\n' : index + 1 < end && bytes[index + 1] === LF ? '\r\n' : '\r';
        if (!isQuoted) return finish(start, index, index + ended.length, ended);
        lines += 1;
        index += ended.length - 1;
      } else if (isQuoted) {
        if (code !== QUOTE) continue;
        if (index + 1 < end && bytes[index + 1] === QUOTE) index += 1;
        else isQuoted = false;
      } else if (code === QUOTE && atFieldStart) {
        isQuoted = true;
        quoteLine = line + lines;
        atFieldStart = false;
      } else {
        atFieldStart = code === separator;
      }
    }
    seen = index - start;
    if (!isLast) return null;
    if (isQuoted) unclosedQuote = quoteLine;
    return finish(start, end, end, null);
  };
  return {
    cut,
    pass(count) {
      line += count;
      [seen, lines, isQuoted, atFieldStart] = [0, 0, false, true];
    },
    get line() {
      return line;
    },
    get unclosedQuote() {
      return unclosedQuote;
    },
  };
}

export type LineEnd = '\n' | '\r\n' | '\r';

/** The first records of an input; the last one only where it is known to end. */
export function firstRecords(
  bytes: Uint8Array,
  delimiter: string,
  most: number,
  isLast: boolean,
): readonly CsvRecord[] {
  const cutter = recordCutter(delimiter);
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = cutter.cut(bytes, records.at(-1)?.next ?? 0, bytes.length, isLast);
    if (record === null) break;
    records.push(record);
  }
  return records;
}
