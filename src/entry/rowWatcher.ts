import type { Finding } from '../finding/index.js';
import type { PlainRows, RawEntry } from './publication.js';

/** Watches the rows of an input for what their cells show only together. */
export interface RowWatcher {
  note(row: RawEntry): void;
  /** Notes rows that are parsed already. */
  noteBatch(rows: PlainRows): void;
  /** What was found, once all rows are noted. */
  findings(): readonly Finding[];
}
