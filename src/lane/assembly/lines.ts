import { NO_FIGURE, TEXT } from '../../entry/cellMarks';
import { DATE, FIGURE, FIGURE_OR_TEXT } from './kinds';
import * as at from './layout';
import { nameAt } from './names';

const LF = 10;
const CR = 13;
const QUOTE: u8 = 34;
const DASH = 45;
const ZERO = 48;
const DELETE: u8 = 127;
const SPACE: u8 = 32;
/** Number of characters of `YYYY-MM-DD`. */
const DATE_LENGTH = 10;
/** Number of digits that always fits into 32 bits. */
const MOST_DIGITS = 9;
const NO_NUMBER = -1_000_000;

let delimiter: u8 = 0;
let columns = 0;
let mostRows = 0;
let firstYear = 0;

// Nearly every date is in the month of the one before it, whose characters `YYYY-MM-` are kept.
let knownMonth: u64 = 0;
let monthLength = 0;
let dayBefore = 0;

/** The greatest figure so far. */
let most = 0;

/** Sets the format, before any line is read. `separator` is one ASCII character. */
export function open(separator: i32, columnCount: i32, rows: i32, yearOfFirstMonth: i32): void {
  delimiter = <u8>separator;
  columns = columnCount;
  mostRows = rows;
  firstYear = yearOfFirstMonth;
}

/**
 * Reads the lines of the input from offset `END` to `size` as rows from number `row` on; returns the number after the
 * last. Stops at the first line that is not plain, and at a request.
 */
export function read(size: i32, row: i32): i32 {
  const limit: usize = at.INPUT + size;
  let start: usize = at.INPUT + load<i32>(at.RESULTS + 4 * at.END);
  store<i32>(at.RESULTS + 4 * at.WANTED, at.NOTHING);
  most = load<i32>(at.RESULTS + 4 * at.MOST);
  while (row < mostRows && start < limit) {
    const end = readLine(start, row);
    if (end === 0) break;
    const isCrlf = load<u8>(end) === CR;
    if (isCrlf && load<u8>(end + 1) !== LF) break;
    const first = isCrlf ? at.CRLF_ROW : at.LF_ROW;
    if (load<i32>(at.RESULTS + 4 * first) < 0) store<i32>(at.RESULTS + 4 * first, row);
    store<i32>(at.STARTS + 4 * row, start - at.INPUT);
    start = end + (isCrlf ? 2 : 1);
    row += 1;
  }
  store<i32>(at.RESULTS + 4 * at.END, start - at.INPUT);
  store<i32>(at.RESULTS + 4 * at.MOST, most);
  return row;
}

/** Reads the line at `start` into `row`. Returns the address of its CR or LF; 0 if it is not plain. */
function readLine(start: usize, row: i32): usize {
  const stride: usize = 4 * mostRows;
  let from = start;
  let cell: usize = at.CELLS + 4 * row;
  let column = 0;
  while (true) {
    const kind: i32 = load<u8>(at.KINDS + column);
    let code = load<u8>(from);
    const isQuoted = code === QUOTE;
    if (isQuoted) {
      from += 1;
      code = load<u8>(from);
    }
    let to = from;
    let value = 0;
    if (kind >= FIGURE) {
      const digit = <i32>code - ZERO;
      if (kind <= FIGURE_OR_TEXT && <u32>digit <= 9) {
        // Most figures have one digit.
        to += 1;
        code = load<u8>(to);
        value = digit;
        if (<u32>(<i32>code - ZERO) <= 9) {
          let length = 1;
          do {
            value = value * 10 + <i32>code - ZERO;
            length += 1;
            to += 1;
            code = load<u8>(to);
          } while (<u32>(<i32>code - ZERO) <= 9);
          if (length > MOST_DIGITS || digit === 0) value = -1;
        }
        if (kind === FIGURE_OR_TEXT && !isEnd(code, isQuoted)) value = -1;
        if (value >= 0) {
          if (value > most) most = value;
        } else {
          if (kind !== FIGURE_OR_TEXT) return 0;
          to = endOfText(to, isQuoted);
          code = load<u8>(to);
          value = TEXT;
        }
      } else if (isEnd(code, isQuoted)) {
        if (kind === FIGURE) return 0;
        value = NO_FIGURE;
      } else {
        if (kind < FIGURE_OR_TEXT) return 0;
        to = endOfText(from, isQuoted);
        code = load<u8>(to);
        value = TEXT;
      }
    } else {
      if (kind === DATE) {
        if (load<u64>(from) !== knownMonth && !turnToMonth(from)) return 0;
        const tens = <i32>load<u8>(from + 8) - ZERO;
        const ones = <i32>load<u8>(from + 9) - ZERO;
        const dayOfMonth = tens * 10 + ones;
        if (tens < 0 || <u32>ones > 9 || <u32>(dayOfMonth - 1) >= <u32>monthLength) return 0;
        value = dayBefore + dayOfMonth;
        to += DATE_LENGTH;
      } else {
        to = endOfName(from, isQuoted);
        value = nameAt(from, <i32>(to - from));
        if (value < 0) return 0;
      }
      code = load<u8>(to);
    }
    if (isQuoted) {
      if (code !== QUOTE) return 0;
      to += 1;
      code = load<u8>(to);
    }
    store<i32>(cell, value);
    column += 1;
    if (column === columns) return code === LF || code === CR ? to : 0;
    if (code !== delimiter) return 0;
    from = to + 1;
    cell += stride;
  }
}

/** Whether `code`, the character at hand, ends a cell. */
function isEnd(code: u8, isQuoted: bool): bool {
  return isQuoted ? code === QUOTE : code === delimiter || code === LF || code === CR;
}

/** Address at which a run of printable ASCII ends, looking at 16 characters at once. */
function endOfText(from: usize, isQuoted: bool): usize {
  let to = from;
  while (true) {
    const mark = i8x16.bitmask(marks(v128.load(to), isQuoted ? QUOTE : delimiter));
    if (mark !== 0) return to + <usize>ctz(mark);
    to += 16;
  }
}

/** Mask of the characters that may end a cell: all but printable ASCII, a quote, and `end`. */
function marks(bytes: v128, end: u8): v128 {
  // As signed numbers, bytes beyond ASCII are negative.
  const isOdd = v128.or(i8x16.lt_s(bytes, i8x16.splat(<i8>SPACE)), i8x16.eq(bytes, i8x16.splat(<i8>DELETE)));
  const isEnd = v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>end)));
  return v128.or(isOdd, isEnd);
}

/** Address at which a name ends. Unlike other text, it may have characters beyond ASCII. */
function endOfName(from: usize, isQuoted: bool): usize {
  let to = from;
  while (true) {
    const code = load<u8>(to);
    if (code < SPACE || code === DELETE || code === QUOTE || (code === delimiter && !isQuoted)) return to;
    to += 1;
  }
}

/**
 * Switches to the month of the date at `from`. Returns `false` if it is not a month, or is not known yet and
 * requested.
 */
function turnToMonth(from: usize): bool {
  if (load<u8>(from + 4) !== DASH || load<u8>(from + 7) !== DASH) return false;
  const month = twoDigits(from + 5);
  // If one of these is not a number, the index is far below zero.
  const index = (twoDigits(from) * 100 + twoDigits(from + 2) - firstYear) * 12 + month - 1;
  if (month < 1 || month > 12 || index < 0 || index >= at.MOST_MONTHS) return false;
  const length = load<u8>(at.MONTH_LENGTHS + index);
  if (length === 0) {
    store<i32>(at.RESULTS + 4 * at.WANTED, at.A_MONTH);
    store<i32>(at.RESULTS + 4 * at.MONTH, index);
    return false;
  }
  monthLength = length;
  dayBefore = load<i32>(at.MONTH_BASES + 4 * index);
  knownMonth = load<u64>(from);
  return true;
}

/** Value of two digits; far below zero if one of them is not a digit. */
function twoDigits(from: usize): i32 {
  const tens = <i32>load<u8>(from) - ZERO;
  const ones = <i32>load<u8>(from + 1) - ZERO;
  return <u32>tens > 9 || <u32>ones > 9 ? NO_NUMBER : tens * 10 + ones;
}
