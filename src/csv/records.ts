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

const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34];

/** Longest record in bytes, longer than any row with its notes; a longer one is taken for damage. */
export const LONGEST_RECORD = 4 << 20;

/** The next bytes of an input: from `start` (included) to `end` (excluded), where the input stops if `isLast`. */
export interface Window {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

/**
 * Cuts a CSV into records by RFC 4180, one after another: a line end inside quotation marks belongs to the record. LF, CRLF and a
 * lone CR each end a line. Lines are counted here because csv-parse counts a CRLF inside quotation marks twice.
 */
export class RecordCutter {
  /** Physical line, from 1, on which the next record starts. */
  line = 1;
  /** Line of an opening quotation mark that is never closed; the last record then extends to the end of the input. */
  unclosedQuote: number | null = null;
  /** Whether the last record is too long: it was cut off, maybe inside a quotation, and no other is cut after it. */
  isOverlong = false;
  private readonly separator: number;
  private readonly longest: number;
  private readonly lineEnd: (line: number, end: LineEnd) => void;
  // State within the current record: bytes scanned, line ends among them, line of the last opening mark, and the context.
  private seen = 0;
  private lines = 0;
  private quoteLine = 0;
  private isQuoted = false;
  private atFieldStart = true;

  /** A record may have `longest` bytes. `lineEnd` is called with the line and kind of each record's end. */
  constructor(
    delimiter: string,
    longest = Number.POSITIVE_INFINITY,
    lineEnd: (line: number, end: LineEnd) => void = () => {},
  ) {
    this.separator = delimiter.charCodeAt(0);
    this.longest = longest;
    this.lineEnd = lineEnd;
  }

  /**
   * Cuts the record at `start`, in bytes that are known up to before `end`. `null` if there is none, or if it may continue
   * after `end`; the next call with more bytes then resumes where this one stopped. With `isLast`, the input stops at `end`.
   */
  cut(bytes: Uint8Array, start: number, end: number, isLast: boolean): CsvRecord | null {
    if (start >= end || this.isOverlong) return null;
    // The last byte waits until the byte after it is known: it may be the first half of CRLF or of a doubled mark.
    const stop = Math.min(isLast ? end : end - 1, start + this.longest + 1);
    let index = start + this.seen;
    for (; index < stop; index++) {
      const code = bytes[index];
      if (code === LF || code === CR) {
        const ended = lineEndAt(bytes, index, end);
        if (!this.isQuoted) return this.finish(start, index, ended);
        this.lines += 1;
        index += ended.length - 1;
      } else if (this.isQuoted) {
        if (code !== QUOTE) continue;
        if (index + 1 < end && bytes[index + 1] === QUOTE) index += 1;
        else this.isQuoted = false;
      } else if (code === QUOTE && this.atFieldStart) {
        this.isQuoted = true;
        this.quoteLine = this.line + this.lines;
        this.atFieldStart = false;
      } else {
        this.atFieldStart = code === this.separator;
      }
    }
    this.seen = index - start;
    this.isOverlong = this.seen > this.longest;
    if (!isLast && !this.isOverlong) return null;
    if (this.isQuoted) this.unclosedQuote = this.quoteLine;
    return this.finish(start, this.isOverlong ? characterStart(bytes, start + this.longest) : end, null);
  }

  /** Skips `lines` physical lines that were read by other means. */
  pass(lines: number): void {
    this.line += lines;
    [this.seen, this.lines, this.isQuoted, this.atFieldStart] = [0, 0, false, true];
  }

  /** Skips whole lines of nothing but blanks and delimiters; returns the index of the first byte after them. */
  passBlankLines({ bytes, start, end, isLast }: Window): number {
    const { separator, lineEnd } = this;
    let next = start;
    for (let index = start; index < end; index++) {
      const code = bytes[index];
      if (code === LF || code === CR) {
        // It may be the first half of CRLF.
        if (code === CR && index + 1 === end && !isLast) break;
        const ended = lineEndAt(bytes, index, end);
        lineEnd(this.line++, ended);
        index += ended.length - 1;
        next = index + 1;
      } else if (code !== SPACE && code !== TAB && code !== separator) break;
    }
    // What was seen of the record that began at `start` is behind.
    if (next > start) this.pass(0);
    return next;
  }

  private finish(start: number, end: number, ended: LineEnd | null): CsvRecord {
    const record = { start, end, next: end + (ended?.length ?? 0), line: this.line };
    if (ended !== null) this.lineEnd(this.line + this.lines, ended);
    this.pass(this.lines + (ended === null ? 0 : 1));
    return record;
  }
}

function lineEndAt(bytes: Uint8Array, index: number, end: number): LineEnd {
  if (bytes[index] === LF) return '\n';
  return index + 1 < end && bytes[index + 1] === LF ? '\r\n' : '\r';
}

/** Index of the first byte of the character of UTF-8 to which the byte at `index` belongs. */
function characterStart(bytes: Uint8Array, index: number): number {
  let start = index;
  while (start > 0 && ((bytes[start] as number) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** Cuts at most `most` records; a last one that may continue after the window is left out. */
export function cutRecords(cutter: RecordCutter, window: Window, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  const { bytes, start, end, isLast } = window;
  while (records.length < most) {
    const record = cutter.cut(bytes, records.at(-1)?.next ?? start, end, isLast);
    if (record === null) break;
    records.push(record);
  }
  return records;
}

/** A record as text, without its line end. */
export interface TextRecord {
  /** Physical line, from 1, on which the record starts. */
  readonly line: number;
  readonly text: string;
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
