/** The parts that all readers share: the interface, the input, markup, archives, and tables in documents. */

import type { Publication } from '../table/index.js';
import type { Input } from './input.js';

/**
 * Reads one format of the figures: it finds the cells and returns them as text with their places. Their meaning is
 * decided by `entry`. Readers are listed in `readers/index.ts`; the one that recognises an input reads it.
 */
export interface Reader {
  readonly name: string;
  readonly summary: string;
  /**
   * Whether the first bytes of an input are in this format. No two readers may recognise the same input; one that none
   * recognises is read by `csv`, which says what is wrong.
   */
  recognises(start: Uint8Array): boolean;
  /** Reads an input. Never throws for its content: problems become findings. */
  read(input: Input): Promise<Publication>;
}
