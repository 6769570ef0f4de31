import type { RawEntry } from './publication.js';

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
