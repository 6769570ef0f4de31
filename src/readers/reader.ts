import type { Publication, SeriesKind } from '../entry/index.js';

/** Bytes and the name under which they are spoken of. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Which series is wanted of it; default: the daily one. */
  readonly kind?: SeriesKind;
}

/**
 * One format of the figures. A reader finds the cells and gives them as text with their place; what they mean is for
 * the gate to say. Readers are listed in `index.ts`; the one that recognises the input reads it.
 */
export interface Reader {
  readonly name: string;
  readonly summary: string;
  /** No two readers recognise the same input; what none does is for `csv`, which says what is wrong with it. */
  recognises(input: Input): boolean;
  /** Never throws for what stands in the input: that becomes findings. */
  read(input: Input): Promise<Publication>;
}
