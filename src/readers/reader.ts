import type { Publication } from '../entry/index.js';
import type { Input } from './input.js';

/**
 * One format of the figures. A reader finds the cells and gives them as text with their place; what they mean is for
 * the gate to say. Readers are listed in `index.ts`; the one that recognises the input reads it.
 */
export interface Reader {
  readonly name: string;
  readonly summary: string;
  /** By the first bytes. No two readers recognise the same input; what none does is for `csv`, which says what is wrong. */
  recognises(start: Uint8Array): boolean;
  /** Never throws for what stands in the input: that becomes findings. */
  read(input: Input): Promise<Publication>;
}
