import type { RawEntry } from './publication.js';

/**
 * Rows in the order of their lines, whose cells are all in canonical form, read already: a real ISO date,
 * plain digits, text without anything to unwrap. The gate would make the same of them, which a test holds.
 */
export interface PlainRows {
  readonly count: number;
  readonly days: Int32Array;
  /**
   * By index of the column, a figure a row: `NO_FIGURE` for an empty cell, `TEXT` for one with text. None for the date, nor
   * for a column that is of no use. People and boats are never empty here.
   */
  readonly figures: readonly Int32Array[];
  /** None of the figures is greater. */
  readonly most: number;
  /** Where a column tells series apart, to which of them each row belongs; else `null`. */
  readonly series: RowSeries | null;
  /**
   * How many numbers of `own`, one of the arrays above, from `from` on are those of `held`, up to the first that is another.
   * There are no fewer rows from there on than `held` is long.
   */
  matching(own: Int32Array, from: number, held: Int32Array): number;
  /** Physical line of a row. */
  lineOf(index: number): number;
  /** Where a cell of a row starts in its line, from 1. As below, only until the next rows are asked for. */
  cellStart(index: number, column: number): number;
  /** One of them as any other row. It can be asked for only until the next rows are. */
  row(index: number): RawEntry;
}

/** The same of rows in arrays of any kind. */
export function matching(own: Int32Array, from: number, held: Int32Array): number {
  let same = 0;
  while (same < held.length && own[from + same] === held[same]) same += 1;
  return same;
}

/** The series of rows. */
export interface RowSeries {
  /** A row each: the index of its name among `names`. */
  readonly ids: Int32Array;
  /** Cells as they stand, each once. It grows, and what is in it stays. */
  readonly names: readonly string[];
}
