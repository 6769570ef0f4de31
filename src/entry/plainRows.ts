import type { RawEntry } from './publication.js';

/** Stands where a cell has text that is no plain number: what it is for must be asked of the text. */
export const TEXT = -1;

/**
 * Rows that follow each other line by line and whose cells are all in canonical form, read already: a real ISO date,
 * plain digits, text without anything to unwrap. The gate would make the same of them, which a test holds.
 */
export interface PlainRows {
  readonly count: number;
  /** Physical line of the first. */
  readonly line: number;
  readonly days: Int32Array;
  /**
   * By index of the column, a figure a row: `NaN` for an empty cell, `TEXT` for one with text. None for the date, nor for
   * a column that is of no use. People and boats are never empty here.
   */
  readonly figures: readonly Float64Array[];
  /** How many digits the longest of the figures has. */
  readonly mostDigits: number;
  /** Where a cell of a row starts in its line, from 1. As below, only until the next rows are asked for. */
  cellStart(index: number, column: number): number;
  /** One of them as any other row. It can be asked for only until the next rows are. */
  row(index: number): RawEntry;
}
