import type { SeriesChoice, SeriesKind } from '../entry/index.js';

/** How an input is to be read. */
export interface Reading extends SeriesChoice {
  /** Which series is wanted of it; default: the daily one. */
  readonly kind?: SeriesKind;
  /** Whether plain lines may take the fast lane, which changes nothing but the time; default: yes. */
  readonly fastLane?: boolean | undefined;
  /** Whether lines are kept that may have to be shown; default: no. */
  readonly keepsLines?: boolean | undefined;
}

/** Bytes as they come and the name under which they are spoken of. */
export interface Input extends Reading {
  readonly file: string;
  /** The first piece: all of it, or enough to tell what it is. */
  readonly start: Uint8Array;
  /** The next piece, good until the one after it is asked for; `null` behind the last. */
  more(): Uint8Array | null;
}

/** What a file is made of, from the first byte to the last. */
export type Pieces = Iterator<Uint8Array, unknown>;

export function inputOf(file: string, pieces: Pieces, reading: Reading = {}): Input {
  const more = () => {
    const { done, value } = pieces.next();
    return done ? null : value;
  };
  return { ...reading, file, start: startOf(more), more };
}

/** Enough to tell what it is. */
const LEAST_START = 4096;

function startOf(more: Input['more']): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let size = 0; size < LEAST_START; ) {
    const piece = more();
    if (piece === null) break;
    if (pieces.length === 0 && piece.length >= LEAST_START) return piece;
    pieces.push(piece.slice());
    size += piece.length;
  }
  return joined(pieces);
}

const PIECE = 1 << 18;

/** Bytes that are in memory. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** All bytes of an input that must be there as a whole. */
export function wholeOf({ start, more }: Input): Uint8Array {
  const pieces: Uint8Array[] = [];
  // A piece is written over by the next.
  for (let piece: Uint8Array | null = start; piece !== null; piece = more()) pieces.push(piece.slice());
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
