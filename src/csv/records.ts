/** A table in text, cut into records and cells with their places. */

/** A record of a CSV as positions in its bytes: its text from `start` to before `end`, its line end from there to before `next`. */
export interface CsvRecord {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Physical line, from 1, on which the record starts. */
  readonly line: number;
}

export type LineEnd = '\n' | '\r\n' | '\r';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Cuts one record after another, so that the caller decides how many are in memory. */
export interface RecordCutter {
  /** Physical line, from 1, on which the next record starts. */
  readonly line: number;
  /** Skips `lines` physical lines that were read by other means. */
  pass(lines: number): void;
  /**
   * Cuts the record at `start`, in bytes that are known up to before `end`. `null` if there is none, or if it may continue
   * after `end`; the next call with more bytes then resumes where this one stopped. With `isLast`, the input stops at `end`.
   */
  cut(bytes: Uint8Array, start: number, end: number, isLast: boolean): CsvRecord | null;
  /** Line of an opening quotation mark that is never closed; the last record then extends to the end of the input. */
  readonly unclosedQuote: number | null;
}

/**
 * Cuts a CSV into records by RFC 4180: a line end inside quotation marks belongs to the record. LF, CRLF and a lone CR each
 * end a line. Lines are counted here because csv-parse counts a CRLF inside quotation marks twice. `lineEnd` is called with
 * the line and kind of each record's end.
 */
export function recordCutter(
  delimiter: string,
  lineEnd: (line: number, end: LineEnd) => void = () => {},
): RecordCutter {
  const separator = delimiter.charCodeAt(0);
  let [line, unclosedQuote]: [number, number | null] = [1, null];
  // State within the current record: bytes scanned, line ends among them, line of the last opening mark, and the context.
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
    // The last byte waits until the byte after it is known: it may be the first half of CRLF or of a doubled mark.
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

/** Cuts at most `most` records from the start of an input; a last one that may continue after `bytes` is left out. */
export function firstRecords(
  bytes: Uint8Array,
  delimiter: string,
  most: number,
  isLast: boolean,
): readonly CsvRecord[] {
  return cutRecords(recordCutter(delimiter), bytes, most, isLast);
}

/** Cuts at most `most` records with a cutter of the caller's, who can then ask it for an unclosed quotation mark. */
export function cutRecords(
  cutter: RecordCutter,
  bytes: Uint8Array,
  most: number,
  isLast: boolean,
): CsvRecord[] {
  const records: CsvRecord[] = [];
  while (records.length < most) {
    const record = cutter.cut(bytes, records.at(-1)?.next ?? 0, bytes.length, isLast);
    if (record === null) break;
    records.push(record);
  }
  return records;
}

/** Consecutive records as text: `whole` with the line ends between them, `texts` each by itself without its line end. */
export interface DecodedRecords {
  readonly whole: string;
  readonly texts: readonly string[];
}

/** Decodes consecutive records; throws a `TypeError` if their bytes are not UTF-8. */
export function decodeRecords(bytes: Uint8Array, records: readonly CsvRecord[]): DecodedRecords {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return { whole: '', texts: [] };
  // A byte-order mark inside the text is one of its characters.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const whole = decoder.decode(bytes.subarray(first.start, last.end));
  const isAscii = whole.length === last.end - first.start;
  const texts = records.map(({ start, end }) =>
    isAscii
      ? whole.slice(start - first.start, end - first.start)
      : decoder.decode(bytes.subarray(start, end)),
  );
  return { whole, texts };
}

/**
 * The place of a cell in the text of its record, for a `field` counted from 0: physical lines below the first one, and the
 * column from 1, in characters.
 */
export function cellStart(
  record: string,
  delimiter: string,
  field: number,
): { readonly below: number; readonly column: number } {
  const before = record.slice(0, fieldStart(record, delimiter, field)).split(/\r\n|\n|\r/);
  return { below: before.length - 1, column: [...(before.at(-1) as string)].length + 1 };
}

/** Position in the record at which a field starts; 0 if the record has no such field. */
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
