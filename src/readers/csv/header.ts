import type { Column } from '../../entry/index.js';

/** The row of headings, and what it says of the rows below it. */
export interface Header {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** Physical line on which it starts. */
  readonly line: number;
  /** The row as it stands. */
  readonly text: string;
}
