import { type Batch, type Column, fingerprint, SOME_TEXT } from '../table/index.js';
import { Months, NO_DAY } from './months.js';
import { type PlainLine, plainLine } from './plainLine.js';
import { SeriesNames } from './seriesNames.js';

/** The rows of lines that were scanned. */
export interface Scanned extends Batch {
  /** Byte at which the first line begins that was not read. */
  readonly end: number;
  /** First line that ends with CRLF, and first that ends with LF alone; `null` if there is none. */
  readonly crlfLine: number | null;
  readonly lfLine: number | null;
  textOf(row: number): PlainLine;
}

// Kinds of columns, by what their cells hold.
const DATE = 0;
const SERIES = 1;
/** Digits. */
const FIGURE = 2;
/** Digits or nothing, for figures that were not collected from the first day on. */
const FIGURE_OR_BLANK = 3;
/** Digits, nothing, or text. */
const FIGURE_OR_TEXT = 4;
const TEXT = 5;
const SKIPPED = 6;

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const ZERO = 48;
const NINE = 57;
const DELETE = 127;

/** Number of characters of `YYYY-MM-DD`. */
const DATE_LENGTH = 10;
/** Longer numbers are left to the gate, so that a sum of figures in their usual form is always exact. */
const MOST_DIGITS = 9;
/** Rows of a batch: few enough to stay in the processor's cache. */
const MOST_ROWS = 4096;
/** Cells of a batch, which has fewer rows if it has many columns. */
const MOST_CELLS = 1 << 18;

/** Reads lines in which every cell is in its usual form from their bytes, and stops at the first other line. */
export class Scan {
  private readonly kinds: readonly number[];
  private readonly separator: number;
  private readonly delimiter: string;
  private readonly mostRows: number;
  private readonly days: Int32Array;
  /** The cells of all columns, one column after the other. */
  private readonly numbers: Float64Array;
  private readonly cells: readonly Float64Array[];
  private readonly starts: Int32Array;
  private readonly lines: Int32Array;
  private readonly names: string[];
  private readonly months = new Months();
  private readonly series = new SeriesNames();

  /** `delimiter` is one ASCII character. */
  constructor(columns: readonly Column[], delimiter: string) {
    this.kinds = columns.map(kindOf);
    this.delimiter = delimiter;
    this.separator = delimiter.charCodeAt(0);
    this.mostRows = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns.length)));
    this.days = new Int32Array(this.mostRows);
    this.numbers = new Float64Array(this.mostRows * columns.length);
    this.cells = columns.map((_, column) =>
      this.numbers.subarray(this.mostRows * column, this.mostRows * (column + 1)),
    );
    this.starts = new Int32Array(this.mostRows);
    this.lines = new Int32Array(this.mostRows);
    this.names = new Array<string>(this.kinds.includes(SERIES) ? this.mostRows : 0).fill('');
  }

  /**
   * Reads lines from byte `start`, where line number `line` begins, up to `limit`, which is excluded and follows a line end.
   * The result is valid until the next call, and as long as the bytes are unchanged.
   */
  take(bytes: Uint8Array, start: number, limit: number, line: number): Scanned {
    const { days, cells, names, lines, starts, delimiter, mostRows } = this;
    let at = start;
    let count = 0;
    let crlfLine: number | null = null;
    let lfLine: number | null = null;
    while (count < mostRows && at < limit) {
      const end = this.line(bytes, at, limit, count);
      if (end < 0) break;
      const isCrlf = bytes[end] === CR;
      if (isCrlf && bytes[end + 1] !== LF) break;
      if (isCrlf) crlfLine ??= line + count;
      else lfLine ??= line + count;
      starts[count] = at;
      lines[count] = line + count;
      at = isCrlf ? end + 2 : end + 1;
      count += 1;
    }
    return {
      count,
      days,
      cells,
      lines,
      names,
      readings: null,
      textOf: (row) => plainLine(bytes, starts[row] as number, line + row, delimiter),
      end: at,
      crlfLine,
      lfLine,
    };
  }

  /**
   * Reads the line at `start` into a row. Returns the position of its CR or LF; -1 if it is not in its usual form.
   *
   * All kinds of cells are read here, since calls are slow in the first moments of a program, in which most files are read. The loop over
   * lines is not: Node would begin to compile it while it runs, and the program would have to wait for that at its end.
   */
  private line(bytes: Uint8Array, start: number, limit: number, row: number): number {
    const { kinds, separator, numbers, mostRows } = this;
    const last = kinds.length - 1;
    let from = start;
    for (let column = 0, slot = row; ; column++, slot += mostRows) {
      const kind = kinds[column] as number;
      let code = bytes[from] as number;
      const isQuoted = code === QUOTE;
      if (isQuoted) code = bytes[++from] as number;
      let to = from;
      if (kind === DATE) {
        const day = limit - from < DATE_LENGTH ? NO_DAY : this.months.dayAt(bytes, from);
        if (day === NO_DAY) return -1;
        this.days[row] = day;
        to += DATE_LENGTH;
      } else if (kind === SERIES) {
        to = this.name(bytes, from, isQuoted, row);
      } else {
        const digit = code - ZERO;
        let isText = kind >= FIGURE_OR_TEXT;
        if (digit >= 0 && digit <= 9 && kind <= FIGURE_OR_TEXT) {
          let figure = digit;
          code = bytes[++to] as number;
          while (code >= ZERO && code <= NINE) {
            figure = figure * 10 + code - ZERO;
            code = bytes[++to] as number;
          }
          const length = to - from;
          if (length === 1 || (length <= MOST_DIGITS && digit > 0)) {
            numbers[slot] = figure;
            isText &&= isQuoted ? code !== QUOTE : code !== separator && code !== LF && code !== CR;
          } else if (!isText) return -1;
        } else if (isQuoted ? code === QUOTE : code === separator || code === LF || code === CR) {
          if (kind === FIGURE) return -1;
          numbers[slot] = Number.NaN;
          isText = false;
        } else if (!isText) return -1;
        if (isText) to = this.text(bytes, from, isQuoted, kind, slot);
      }
      if (to < 0) return -1;
      code = bytes[to] as number;
      if (isQuoted) {
        if (code !== QUOTE) return -1;
        code = bytes[++to] as number;
      }
      if (column === last) return code === LF || code === CR ? to : -1;
      if (code !== separator) return -1;
      from = to + 1;
    }
  }

  /** Reads the name of a series. Returns the position behind it; -1 if it is not in its usual form. */
  private name(bytes: Uint8Array, from: number, isQuoted: boolean, row: number): number {
    const end = isQuoted ? QUOTE : this.separator;
    const same = this.series.lengthOfLast(bytes, from, isQuoted);
    let to = from + same;
    let code = bytes[to] as number;
    // Unlike other text, it may have characters beyond ASCII.
    while (code >= SPACE && code !== DELETE && code !== QUOTE && code !== end) code = bytes[++to] as number;
    const name = this.series.at(bytes, from, to, same, isQuoted);
    if (name === null) return -1;
    this.names[row] = name;
    return to;
  }

  /** Reads a text of ASCII. Returns the position of the first character that is none of it; -1 if it is not in its usual form. */
  private text(bytes: Uint8Array, from: number, isQuoted: boolean, kind: number, slot: number): number {
    const end = isQuoted ? QUOTE : this.separator;
    let to = from;
    let code = bytes[to] as number;
    while (code >= SPACE && code < DELETE && code !== QUOTE && code !== end) code = bytes[++to] as number;
    // Blanks around a text, and the guard of a formula, are left to the gate.
    const isPadded = bytes[from] === SPACE || bytes[from] === APOSTROPHE || bytes[to - 1] === SPACE;
    if (isPadded && kind === FIGURE_OR_TEXT) return -1;
    this.numbers[slot] = kind === FIGURE_OR_TEXT ? fingerprint(bytes, from, to) : SOME_TEXT;
    return to;
  }
}

function kindOf({ role }: Column): number {
  if (role === 'date') return DATE;
  if (role === 'arrivals' || role === 'boats') return FIGURE;
  if (role === 'uncontrolled-landings') return FIGURE_OR_BLANK;
  if (role === 'series') return SERIES;
  if (role === 'notes') return TEXT;
  return role === 'other' ? FIGURE_OR_TEXT : SKIPPED;
}
