import type { RawEntry } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { Input } from '../input.js';
import type { ByteTape } from './byteTape.js';
import type { CsvFindings, OddLines } from './csvFindings.js';
import type { Header } from './header.js';
import type { KeptLines } from './keptLines.js';

/** A table that is being read. */
export interface Table {
  readonly input: Input;
  readonly tape: ByteTape;
  readonly header: Header;
  readonly findings: CsvFindings;
  readonly kept: KeptLines | null;
  /** What is told of the text as a whole, as far as it was met. */
  readonly odd: OddLines;
  /** Told that the input turned out to be no text. */
  refuse(finding: Finding): void;
}

/** A row with its text, by which its cells are found again. */
export interface CsvRow extends RawEntry {
  readonly text: string;
}

/** A byte-order mark where none can be. */
export const INNER_MARK = '\ufeff';
