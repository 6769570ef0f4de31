import { type Column, type PlainRows, TEXT } from '../entry/index.js';
import { cellKinds, KIND } from './cellKinds.js';
import { monthTable } from './monthTable.js';
import { nameTable } from './nameTable.js';
import { plainCellStart, plainLine } from './plainLine.js';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const TILDE = 126;
// Of its own each, since a property takes longer to look up, and this is done for every cell.
const {
  date: DATE,
  series: SERIES,
  figure: FIGURE,
  figureOrBlank: FIGURE_OR_BLANK,
  figureOrText: FIGURE_OR_TEXT,
} = KIND;
/** Characters of `YYYY-MM-DD`. */
const DATE_LENGTH = 10;
/** All of that many digits are held exactly. */
const MOST_DIGITS = 15;
/** Until digits are seen; no figure is below zero. */
const NO_FIGURE = -1;
/** Rows that are given at once: enough to be fast, and few enough for what a processor has close by. */
const MOST_ROWS = 4096;
/** Of several series each is to have some of them. */
const MOST_ROWS_OF_SERIES = 16_384;

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
  /** Physical line of the first; the others follow. */
  readonly line: number;
  readonly end: number;
  /** First of the lines that ends with CRLF, first that ends with LF alone; `null` where none does. */
  readonly crlfLine: number | null;
  readonly lfLine: number | null;
}

/** `delimiter` is one character of ASCII. */
export function openLane(columns: readonly Column[], delimiter: string): Lane {
  const kinds = Uint8Array.from(cellKinds(columns));
  const separator = delimiter.charCodeAt(0);
  const { monthAt, lengths, bases } = monthTable();
  const hasSeries = kinds.includes(SERIES);
  const mostRows = hasSeries ? MOST_ROWS_OF_SERIES : MOST_ROWS;
  const days = new Int32Array(mostRows);
  const starts = new Int32Array(mostRows);
  // One array for all columns, since to look up that of a column takes as long as to read a digit.
  const figures = new Float64Array(kinds.length * mostRows);
  const figuresOf = Array.from(kinds, (_, column) =>
    figures.subarray(column * mostRows, (column + 1) * mostRows),
  );
  const names = nameTable(separator);
  const ids = new Int32Array(mostRows);
  let mostDigits = 0;
  let viewed: Uint8Array = new Uint8Array();
  let view: DataView = new DataView(viewed.buffer);
  // Nearly every date is in the month of the one before it: these are the characters of `YYYY` and of `-MM-`.
  let yearMet = 0;
  let monthMet = 0;
  let monthLength = 0;
  let dayBefore = 0;

  // One loop over bytes, for all kinds of cells: cut into smaller functions it takes half as long again. Of several that
  // are hot V8 compiles more than one at a time, and one of them in the way of the reading.
  /** Where the line ends that starts at `start`, at its CR or LF; -1 where it is not canonical. */
  const readLine = (bytes: Uint8Array, start: number, row: number): number => {
    let at = start;
    let code = bytes[at] as number;
    for (let column = 0, slot = row; ; slot += mostRows) {
      const isQuoted = code === QUOTE;
      if (isQuoted) code = bytes[++at] as number;
      const kind = kinds[column] as number;
      if (kind >= FIGURE) {
        const from = at;
        let value = NO_FIGURE;
        if (kind <= FIGURE_OR_TEXT && code >= ZERO && code <= NINE) {
          value = code - ZERO;
          code = bytes[++at] as number;
          while (code >= ZERO && code <= NINE) {
            value = value * 10 + code - ZERO;
            code = bytes[++at] as number;
          }
          const length = at - from;
          if (length > 1 && (length > MOST_DIGITS || bytes[from] === ZERO)) value = NO_FIGURE;
          // Where only a figure may stand, what is behind it is met where the cell should end.
          else if (
            kind === FIGURE_OR_TEXT &&
            !(isQuoted ? code === QUOTE : code === separator || code === LF || code === CR)
          )
            value = NO_FIGURE;
          else if (length > mostDigits) mostDigits = length;
        }
        if (value === NO_FIGURE) {
          // Of any other character, a quotation mark too, somebody else must judge. A blank cell, as nearly every one of
          // these is, goes through all of the same questions: what V8 compiles without having seen it is thrown away when
          // it comes.
          at -= 1;
          do code = bytes[++at] as number;
          while (code >= SPACE && code <= TILDE && code !== QUOTE && (isQuoted || code !== separator));
          const isBlank = at === from;
          if (kind === FIGURE || (kind === FIGURE_OR_BLANK && !isBlank)) return -1;
          value = isBlank ? Number.NaN : TEXT;
        }
        figures[slot] = value;
      } else if (kind === DATE) {
        if (at + DATE_LENGTH > bytes.length) return -1;
        if (view.getInt32(at) !== yearMet || view.getInt32(at + 4) !== monthMet) {
          const month = monthAt(bytes, at);
          if (month < 0) return -1;
          yearMet = view.getInt32(at);
          monthMet = view.getInt32(at + 4);
          monthLength = lengths[month] as number;
          dayBefore = bases[month] as number;
        }
        const tens = (bytes[at + 8] as number) - ZERO;
        const ones = (bytes[at + 9] as number) - ZERO;
        if (tens < 0 || ones < 0 || ones > 9) return -1;
        const dayOfMonth = tens * 10 + ones;
        if (dayOfMonth < 1 || dayOfMonth > monthLength) return -1;
        days[row] = dayBefore + dayOfMonth;
        at += DATE_LENGTH;
        code = bytes[at] as number;
      } else {
        at = names.read(bytes, at, isQuoted);
        if (at < 0) return -1;
        ids[row] = names.id;
        code = bytes[at] as number;
      }
      if (isQuoted) {
        if (code !== QUOTE) return -1;
        code = bytes[++at] as number;
      }
      column += 1;
      if (column === kinds.length) return at;
      if (code !== separator) return -1;
      code = bytes[++at] as number;
    }
  };

  const series = hasSeries ? { ids, names: names.all } : null;
  return {
    take(bytes, start, limit, line) {
      let [at, row] = [start, 0];
      if (bytes !== viewed) {
        viewed = bytes;
        view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      }
      mostDigits = 0;
      let [crlfLine, lfLine]: [number | null, number | null] = [null, null];
      while (row < mostRows && at < limit) {
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
      const cellStart = (index: number, column: number) =>
        plainCellStart(bytes, starts[index] as number, separator, column);
      const rowAt = (index: number) => plainLine(bytes, starts[index] as number, line + index, delimiter);
      const lineOf = (index: number) => line + index;
      const rows = {
        count: row,
        days,
        figures: figuresOf,
        mostDigits,
        series,
        lineOf,
        cellStart,
        row: rowAt,
      };
      return { ...rows, line, end: at, crlfLine, lfLine };
    },
  };
}
