import type { Finding, Place } from '../finding/index.js';
import type { RawEntry, RowGroup } from './batch.js';
import type { Column } from './column.js';

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
  /**
   * Place of a cell of the headings or of a yielded row, by index of the column; without one, the start of the row. A row without cells
   * stands for the one on its line.
   */
  locate(row: RawEntry, column?: number): Place;
}
