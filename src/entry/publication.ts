import type { Finding, Place } from '../finding/index.js';
import type { Column } from './column.js';
import type { PlainRows } from './plainRows.js';

/** One row as a reader found it: the text of its cells, in the order of the columns, and nothing made of it yet. */
export interface RawEntry {
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that follow each other: as text for the gate, or plain ones, of which it is known what it would say. */
export type RowGroup = readonly RawEntry[] | PlainRows;

/** What is kept of an input as it stands, for showing a line of it and for finding a cell again. */
export interface Original {
  /** A physical line that a finding or a day may point to; `null` where it is none, or the input no text. */
  lineText(line: number): string | null;
  /** Where a measure, or the date, of the row that starts on a line stands; `null` where there is no such column. */
  placeOf(line: number, measure: string): Place | null;
}

/** A table of days as a reader found it, of whatever format: columns, rows, and where each cell stands. */
export interface Publication {
  readonly file: string;
  /** The sheet of a workbook; its rows are numbered like lines. */
  readonly sheet?: string;
  /** Date of the release, `YYYY-MM-DD`, where the input says it. */
  readonly edition?: string;
  /** Whether its days are meant to follow each other, oldest first, as on a page of the last 7 days; default: not known. */
  readonly consecutive?: boolean;
  /** The row that names the columns, as it stands. */
  readonly headings: RawEntry;
  readonly columns: readonly Column[];
  /** In the order of the input. They may be read as they are asked for: go through them once, and to the end. */
  readonly rows: Iterable<RowGroup> | AsyncIterable<RowGroup>;
  /**
   * What is wrong with the form of the input; with an error among them the rows are not all there. Complete only once
   * the rows were gone through.
   */
  readonly findings: readonly Finding[];
  /** Whether the input turned out to be none on the way, as `findings` say: then no row of it counts. */
  readonly isRefused?: boolean;
  readonly original?: Original;
  /** Whether a comma in a number may be meant as a decimal mark: it is where cells are separated by semicolons. */
  readonly decimalComma?: boolean;
  /** Told of each row that a day is taken from, as long as it is there. */
  readonly keeps?: ((row: RawEntry) => void) | undefined;
  /** Where a cell of the headings or of a row that was given stands, by the index of its column; the start of the row without one. */
  locate(row: RawEntry, column?: number): Place;
}
