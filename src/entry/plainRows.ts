import type { RawEntry } from './publication.js';

/** Stands where a cell has text that is no plain number: what it is for must be asked of the text. */
export const TEXT = -1;

/**
 * Rows in the order of their lines, whose cells are all in canonical form, read already: a real ISO date,
 * plain digits, text without anything to unwrap. The gate would make the same of them, which a test holds.
 */
export interface PlainRows {
  readonly count: number;
  readonly days: Int32Array;
  /**
   * By index of the column, a figure a row: `NaN` for an empty cell, `TEXT` for one with text. None for the date, nor for
   * a column that is of no use. People and boats are never empty here.
   */
  readonly figures: readonly Float64Array[];
  /** How many digits the longest of the figures has. */
  readonly mostDigits: number;
  /** Where a column tells series apart, to which of them each row belongs; else `null`. */
  readonly series: RowSeries | null;
  /** Physical line of a row. */
  lineOf(index: number): number;
  /** Where a cell of a row starts in its line, from 1. As below, only until the next rows are asked for. */
  cellStart(index: number, column: number): number;
  /** One of them as any other row. It can be asked for only until the next rows are. */
  row(index: number): RawEntry;
}

/** The series of rows. */
export interface RowSeries {
  /** A row each: the index of its name among `names`. */
  readonly ids: Int32Array;
  /** Cells as they stand, each once. It grows, and what is in it stays. */
  readonly names: readonly string[];
}
