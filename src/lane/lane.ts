import { FIRST_YEAR } from '../calendar/index.js';
import type { Column, PlainRows } from '../entry/index.js';
import { DATE, SERIES } from './assembly/kinds.js';
import * as at from './assembly/layout.js';
import { cellKinds } from './cellKinds.js';
import { fillMonth } from './fillMonth.js';
import { plainCellStart, plainLine } from './plainLine.js';
import { plainName } from './plainName.js';
import { startLoop } from './startLoop.js';

const LF = 10;

/** Fast path: parses lines in which every cell is canonical, and stops at the first other line. */
export interface Lane {
  /**
   * Parses lines from byte `start`, where line number `line` begins, up to `limit`, which is excluded and follows a line
   * end. The result is valid until the next call and as long as the bytes are unchanged.
   */
  take(bytes: Uint8Array, start: number, limit: number, line: number): Taken;
}

/** Parsed rows. `end` is the byte at which the first line begins that was not parsed. */
export interface Taken extends PlainRows {
  /** Physical line of the first row; the other rows are on the following lines. */
  readonly line: number;
  readonly end: number;
  /** First line that ends with CRLF, and first that ends with LF alone; `null` if there is none. */
  readonly crlfLine: number | null;
  readonly lfLine: number | null;
}

/**
 * Opens the fast path. `delimiter` is one ASCII character. `null` if there are too many columns or it cannot run
 * here.
 */
export function openLane(columns: readonly Column[], delimiter: string): Lane | null {
  const kinds = cellKinds(columns);
  const hasSeries = kinds.includes(SERIES);
  const loop = kinds.length > at.MOST_COLUMNS ? null : startLoop(hasSeries ? at.PAGES_OF_NAMES : 0);
  if (loop === null) return null;
  const { buffer } = loop.memory;
  const separator = delimiter.charCodeAt(0);
  const mostRows = Math.min(at.MOST_ROWS, Math.floor(at.MOST_CELLS / kinds.length));
  const results = new Int32Array(buffer, at.RESULTS, at.RESULT_COUNT);
  const input = new Uint8Array(buffer, at.INPUT, at.LONGEST_INPUT);
  const starts = new Int32Array(buffer, at.STARTS, mostRows);
  const lengths = new Uint8Array(buffer, at.MONTH_LENGTHS, at.MOST_MONTHS);
  const bases = new Int32Array(buffer, at.MONTH_BASES, at.MOST_MONTHS);
  const cells = kinds.map((_, column) => new Int32Array(buffer, at.CELLS + 4 * mostRows * column, mostRows));
  const days = cells[kinds.lastIndexOf(DATE)] as Int32Array;
  const toCompare = new Int32Array(buffer, at.HELD, at.MOST_ROWS);
  const names: string[] = [];
  const series = hasSeries ? { ids: cells[kinds.lastIndexOf(SERIES)] as Int32Array, names } : null;

  new Uint8Array(buffer).set(kinds, at.KINDS);
  loop.open(separator, kinds.length, mostRows, FIRST_YEAR);

  /** Copies whole lines into the memory of the loop, as many as fit; returns the number of bytes. */
  const feed = (bytes: Uint8Array, start: number, limit: number): number => {
    const stop = Math.min(limit, start + at.LONGEST_INPUT);
    const end = stop === limit ? limit : Math.max(start, bytes.lastIndexOf(LF, stop - 1) + 1);
    input.set(bytes.subarray(start, end));
    results[at.END] = 0;
    results[at.MOST] = 0;
    results[at.CRLF_ROW] = -1;
    results[at.LF_ROW] = -1;
    return end - start;
  };
  /** Answers the request of the loop, if there is one; returns whether it can go on. */
  const answer = (): boolean => {
    const wanted = results[at.WANTED];
    if (wanted === at.A_MONTH) return fillMonth(results[at.MONTH] as number, lengths, bases);
    if (wanted !== at.A_NAME || names.length === at.MOST_NAMES) return false;
    const name = plainName(input.slice(results[at.NAME_START], results[at.NAME_END]));
    if (name === null) return false;
    loop.addName(names.push(name) - 1);
    return true;
  };
  const matching = (own: Int32Array, from: number, held: Int32Array): number => {
    toCompare.set(held);
    return loop.same(own.byteOffset + 4 * from, held.length);
  };
  return {
    take(bytes, start, limit, line) {
      const size = feed(bytes, start, limit);
      let count = 0;
      do count = loop.read(size, count);
      while (answer());
      const startOf = (index: number) => start + (starts[index] as number);
      const lineOf = (index: number) => line + index;
      const lineOfRow = (row: number) => (row < 0 ? null : lineOf(row));
      return {
        count,
        days,
        figures: cells,
        most: results[at.MOST] as number,
        series,
        matching,
        lineOf,
        cellStart: (index, column) => plainCellStart(bytes, startOf(index), separator, column),
        row: (index) => plainLine(bytes, startOf(index), lineOf(index), delimiter),
        line,
        end: start + (results[at.END] as number),
        crlfLine: lineOfRow(results[at.CRLF_ROW] as number),
        lfLine: lineOfRow(results[at.LF_ROW] as number),
      };
    },
  };
}
