import type { RawEntry } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { Input } from '../../reader/input.js';
import type { ByteBuffer } from './byteBuffer.js';
import type { CsvFindings, OddLines } from './csvFindings.js';
import type { Header } from './findHeader.js';
import type { KeptLines } from './keptLines.js';

/** State of a table while its rows are read. */
export interface Table {
  readonly input: Input;
  readonly buffer: ByteBuffer;
  readonly header: Header;
  readonly findings: CsvFindings;
  readonly kept: KeptLines | null;
  /** Oddities of the text as a whole found so far. */
  readonly odd: OddLines;
  /** Called when the input turns out not to be text. */
  refuse(finding: Finding): void;
}

/** A row with its text, from which the columns of its cells are found. */
export interface CsvRow extends RawEntry {
  readonly text: string;
}

/** Byte-order mark; an error anywhere but at the start of the text. */
export const INNER_MARK = '\ufeff';
