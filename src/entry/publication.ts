import type { Finding, Place } from '../finding/index.js';
import type { Column } from './column.js';

/** A row as a reader found it: the unparsed text of its cells, in the order of the columns. */
export interface RawEntry {
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Consecutive rows: as text to be validated, or as plain rows, which are parsed already. */
export type RowGroup = readonly RawEntry[] | PlainRows;

/** Original text of an input, kept for quoting a line and for locating a cell. */
export interface Original {
  /**
   * Text of a physical line that a finding or a day may point to; `null` if it was not kept or the input is not text.
   */
  lineText(line: number): string | null;
  /** Place of a measure, or of the date, in the row that starts on a line; `null` if there is no such column. */
  placeOf(line: number, measure: string): Place | null;
}

/** A table of days as a reader found it, of whatever format: columns, rows, and where each cell stands. */
export interface Publication {
  readonly file: string;
  /** The sheet of a workbook; its rows are numbered like lines. */
  readonly sheet?: string;
  /** Date of the release, `YYYY-MM-DD`, if the input states it. */
  readonly edition?: string;
  /** Whether days must follow each other, oldest first, as on a page of the last 7 days; default: `false`. */
  readonly consecutive?: boolean;
  /** The row that names the columns, as it stands. */
  readonly headings: RawEntry;
  readonly columns: readonly Column[];
  /** Rows in input order. They may be read lazily, so iterate once, and to the end. */
  readonly rows: Iterable<RowGroup> | AsyncIterable<RowGroup>;
  /**
   * Findings on the form of the input; with an error among them, rows are missing. Complete only after `rows` has been
   * iterated.
   */
  readonly findings: readonly Finding[];
  /** Whether the input turned out to be unreadable, as `findings` say: then none of its rows count. */
  readonly isRefused?: boolean;
  readonly original?: Original;
  /** Whether a comma in a number may be a decimal mark, as in files with cells separated by semicolons. */
  readonly decimalComma?: boolean;
  /** Called with each row that is stored as a day; may become undefined while reading. */
  readonly keeps?: ((row: RawEntry) => void) | undefined;
  /** Place of a cell of the headings or of a yielded row, by index of the column; without one, the start of the row. */
  locate(row: RawEntry, column?: number): Place;
}

/**
 * A batch of parsed rows in the order of their lines, whose cells are all in canonical form: a real ISO date, plain
 * digits, text that needs no unescaping. The schema would read them the same way, which is tested.
 */
export interface PlainRows {
  readonly count: number;
  readonly days: Int32Array;
  /**
   * Figures by index of the column, one per row: `NO_FIGURE` for an empty cell, `TEXT` for one with text. Undefined for
   * the date and for unused columns. People and boats are never empty here.
   */
  readonly figures: readonly Int32Array[];
  /** Upper bound of all figures. */
  readonly most: number;
  /** The series of each row; `null` if no column names series. */
  readonly series: RowSeries | null;
  /**
   * Length of the common prefix of `own` from `from` and `held`. `own` must be one of the arrays above, with at least as
   * many rows from `from` as `held` is long.
   */
  matching(own: Int32Array, from: number, held: Int32Array): number;
  /** Physical line of a row. */
  lineOf(index: number): number;
  /** Column, from 1, at which a cell starts in its line. Valid until the next batch is requested. */
  cellStart(index: number, column: number): number;
  /** A row as text. Valid until the next batch is requested. */
  row(index: number): RawEntry;
}

/** Length of the common prefix of `own` from `from` and `held`, for rows in ordinary arrays. */
export function matching(own: Int32Array, from: number, held: Int32Array): number {
  let same = 0;
  while (same < held.length && own[from + same] === held[same]) same += 1;
  return same;
}

/** The series of the rows of a batch. */
export interface RowSeries {
  /** Index in `names` of the series of each row. */
  readonly ids: Int32Array;
  /** Distinct cells as they stand. Later batches only add to it. */
  readonly names: readonly string[];
}
