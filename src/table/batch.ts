import type { Finding } from '../finding/index.js';
import type { PublishedCount } from './count.js';
import { unguarded } from './formulaGuard.js';
import type { Count } from './measure.js';

/** A row as a reader found it: the unparsed text of its cells, in the order of the columns. */
export interface RawEntry {
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Consecutive rows of a table, parsed. Rows in their usual form come from the scan, all others from the gate. */
export interface Batch {
  readonly count: number;
  /** Day of each row; `NaN` if its date cannot be read. */
  readonly days: Numbers;
  /**
   * The cells of each column by its index, one a row: a figure, `NaN` for none, or a negative number that stands for a text
   * (`cellNumber`). Those of the date and of the series mean nothing.
   */
  readonly cells: readonly Numbers[];
  /** Physical line of each row. */
  readonly lines: Numbers;
  /** Name of the series of each row; empty if no column names series. */
  readonly names: readonly string[];
  /** What the gate found in each row; `null` if the rows come from the scan. */
  readonly readings: readonly RowReading[] | null;
  /** A row as text; a row of the scan only until the next batch is requested. */
  textOf(row: number): RawEntry;
}

/** Consecutive rows: as text, for the gate, or parsed by the scan. */
export type RowGroup = readonly RawEntry[] | Batch;

type Numbers = Float64Array | Int32Array;

/** The counts of a row as the schema reads them, or the cells that are not what they should be. */
export type RowReading = { readonly counts: RowCounts } | { readonly problems: readonly CellProblem[] };

export type RowCounts = { readonly [count in Count]?: PublishedCount | undefined };

/** A cell that is not the date or count it should be. */
interface CellProblem {
  /** Index of its column; 0 if the table has none for it. */
  readonly column: number;
  readonly role: string;
  readonly problem: string;
  readonly expected: string;
}

/** A row by itself, which stays valid. */
export function onlyRow(batch: Batch, row: number): Batch {
  const text = batch.textOf(row);
  return {
    count: 1,
    days: batch.days.slice(row, row + 1),
    cells: batch.cells.map((column) => column.slice(row, row + 1)),
    lines: batch.lines.slice(row, row + 1),
    names: batch.names.slice(row, row + 1),
    readings: batch.readings?.slice(row, row + 1) ?? null,
    textOf: () => text,
  };
}

/** Stands for any text in the notes of the scan's rows. */
export const SOME_TEXT = -1;

/** The number that stands for a cell of a column that is not known: its digits, `NaN` if it is empty, else its fingerprint. */
export function cellNumber(cell: string): number {
  if (cell === '') return Number.NaN;
  if (/^(?:0|[1-9]\d{0,8})$/.test(cell)) return +cell;
  const bytes = new TextEncoder().encode(unguarded(cell));
  return fingerprint(bytes, 0, bytes.length);
}

/**
 * A negative number that tells texts apart, given their bytes from `from` to before `to`: two hashes as one number of 53 bits. Each is of
 * the kind of Fowler, Noll and Vo, with factors of Bryc (2018), cyrb53 (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js).
 */
export function fingerprint(bytes: Uint8Array, from: number, to: number): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    one = Math.imul(one ^ byte, 2654435761);
    other = Math.imul(other ^ byte, 1597334677);
  }
  one ^= Math.imul(other ^ (other >>> 15), 2246822507);
  other ^= Math.imul(one ^ (one >>> 13), 3266489909);
  return -2 - (2 ** 32 * (other & 0x1fffff) + (one >>> 0));
}

/** Watches the rows of an input for what their cells show only together. */
export interface RowWatcher {
  note(batch: Batch, row: number): void;
  /** What was found, once all rows are noted. */
  findings(): readonly Finding[];
}
