import { fingerprint, unguarded } from '../table/index.js';
import { decodeStrictly } from '../text/index.js';

/** Longer names, and names after the most that a file may have, are left to the gate. */
const LONGEST = 200;
const MOST = 16_384;

interface Known {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The names of series, each decoded once. */
export class SeriesNames {
  /** By fingerprint. */
  private readonly known = new Map<number, Known>();
  /** The name of the row before, which is often that of the next as well, and whether it was in quotation marks. */
  private last: Known | null = null;
  private isLastQuoted = false;

  /**
   * Length of the last name, in bytes, if it stands at a position as well; else 0. One in quotation marks may have a delimiter in it, so
   * that the same bytes without these are something else.
   */
  lengthOfLast(bytes: Uint8Array, from: number, isQuoted: boolean): number {
    if (this.last === null || this.isLastQuoted !== isQuoted) return 0;
    const known = this.last.bytes;
    for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return 0;
    return known.length;
  }

  /**
   * The name in the bytes from `from` to before `to`, of which the first are the last name (`lengthOfLast`); `null` if it is not in its
   * usual form.
   */
  at(bytes: Uint8Array, from: number, to: number, lengthOfLast: number, isQuoted: boolean): string | null {
    if (lengthOfLast === 0 || to - from > lengthOfLast) {
      this.last = this.find(bytes, from, to);
      this.isLastQuoted = isQuoted;
    }
    return this.last?.name ?? null;
  }

  private find(bytes: Uint8Array, from: number, to: number): Known | null {
    const print = fingerprint(bytes, from, to);
    const known = this.known.get(print);
    // Another name has the same fingerprint once in 2^53, and is left to the gate.
    if (known !== undefined) return isSame(known.bytes, bytes, from, to) ? known : null;
    const isUsual = to > from && to - from <= LONGEST && this.known.size < MOST;
    return isUsual ? this.add(print, bytes.slice(from, to)) : null;
  }

  private add(print: number, bytes: Uint8Array): Known | null {
    const text = decodeStrictly(bytes, { ignoreBOM: true });
    if (text === null || text !== text.trim() || text.includes('\ufeff')) return null;
    const known = { bytes, name: unguarded(text) };
    this.known.set(print, known);
    return known;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return false;
  return true;
}
