import { type Column, type PlainRows, TEXT } from '../entry/index.js';
import { type CellKind, cellKinds, KIND } from './cellKinds.js';
import { DATE_LENGTH, dayTable, NO_DAY } from './dayTable.js';
import { plainLine } from './plainLine.js';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const ZERO = 48;
const [SPACE, TILDE] = [32, 126];
/** All of that many digits are held exactly. */
const MOST_DIGITS = 15;
/** Rows that are given at once: enough to be fast, and few enough for what a processor has close by. */
const MOST_ROWS = 4096;

/** Reads lines whose every cell is canonical; at the first other one it stops. */
export interface Lane {
  /**
   * Reads from `start` on, where line number `line` begins, but not beyond `limit`, behind a line end. What it gives is
   * good until the next call and as long as the bytes stay.
   */
  take(bytes: Uint8Array, start: number, limit: number, line: number): Taken;
}

/** Rows, and where the first line begins that is none of them. */
export interface Taken extends PlainRows {
  readonly end: number;
  /** First of the lines that ends with CRLF, first that ends with LF alone; `null` where none does. */
  readonly crlfLine: number | null;
  readonly lfLine: number | null;
}

/** `delimiter` is one character of ASCII. */
export function openLane(columns: readonly Column[], delimiter: string): Lane {
  const kinds = cellKinds(columns);
  const width = kinds.length;
  const separator = delimiter.charCodeAt(0);
  const dayAt = dayTable();
  const days = new Int32Array(MOST_ROWS);
  const starts = new Int32Array(MOST_ROWS);
  const figures = kinds.map((kind) => (isKept(kind) ? new Float64Array(MOST_ROWS) : null));

  const isEnd = (code: number | undefined) => code === separator || code === LF || code === CR;

  /** Where the cell ends that starts at `from`, behind any quotation mark; -1 where it is not canonical. */
  const readCell = (
    bytes: Uint8Array,
    from: number,
    isQuoted: boolean,
    column: number,
    row: number,
  ): number => {
    const kind = kinds[column] as CellKind;
    let at = from;
    if (kind === KIND.date) {
      const day = dayAt(bytes, at);
      if (day === NO_DAY) return -1;
      days[row] = day;
      return at + DATE_LENGTH;
    }
    const values = figures[column] as Float64Array;
    let code = bytes[at] as number;
    if (kind <= KIND.figureOrText) {
      let value = 0;
      while (code >= ZERO && code <= 57) {
        value = value * 10 + code - ZERO;
        code = bytes[++at] as number;
      }
      const length = at - from;
      const ends = isQuoted ? code === QUOTE : isEnd(code);
      if (ends && length > 0 && length <= MOST_DIGITS && (length === 1 || bytes[from] !== ZERO)) {
        values[row] = value;
        return at;
      }
      if (ends && length === 0 && kind !== KIND.figure) {
        values[row] = Number.NaN;
        return at;
      }
      if (kind !== KIND.figureOrText) return -1;
      at = from;
      code = bytes[at] as number;
    }
    // Any other character, a quotation mark too, is for somebody else to judge.
    while (code >= SPACE && code <= TILDE && code !== QUOTE && (isQuoted || code !== separator))
      code = bytes[++at] as number;
    if (kind !== KIND.skipped) values[row] = at === from ? Number.NaN : TEXT;
    return (isQuoted ? code === QUOTE : isEnd(code)) ? at : -1;
  };

  /** Where the line ends that starts at `start`, at its CR or LF; -1 where it is not canonical. */
  const readLine = (bytes: Uint8Array, start: number, row: number): number => {
    let at = start;
    for (let column = 0; column < width; column++) {
      if (column > 0 && bytes[at++] !== separator) return -1;
      const isQuoted = bytes[at] === QUOTE;
      at = readCell(bytes, isQuoted ? at + 1 : at, isQuoted, column, row);
      if (at < 0) return -1;
      if (isQuoted && bytes[at++] !== QUOTE) return -1;
    }
    return at;
  };

  return {
    take(bytes, start, limit, line) {
      let [at, row] = [start, 0];
      let [crlfLine, lfLine]: [number | null, number | null] = [null, null];
      while (row < MOST_ROWS && at < limit) {
        const end = readLine(bytes, at, row);
        if (end < 0) break;
        if (bytes[end] === LF) {
          lfLine ??= line + row;
          starts[row] = at;
          at = end + 1;
        } else {
          if (bytes[end] !== CR || bytes[end + 1] !== LF) break;
          crlfLine ??= line + row;
          starts[row] = at;
          at = end + 2;
        }
        row += 1;
      }
      const rowAt = (index: number) => plainLine(bytes, starts[index] as number, line + index, delimiter);
      return { count: row, line, days, figures, row: rowAt, end: at, crlfLine, lfLine };
    },
  };
}

function isKept(kind: CellKind): boolean {
  return kind !== KIND.date && kind !== KIND.skipped;
}
