import type { SeriesChoice, SeriesKind } from '../table/index.js';

/** Options for reading an input. */
export interface InputOptions extends SeriesChoice {
  /** The kind of series to read; default: daily. */
  readonly kind?: SeriesKind;
  /** Whether plain lines may be read by the fast path, which changes nothing but the speed; default: `true`. */
  readonly fastPath?: boolean | undefined;
  /** Whether to keep lines that may have to be shown; default: `false`. */
  readonly keepsLines?: boolean | undefined;
}

/** The bytes of a file, piece by piece, with its name and the options for reading it. */
export interface Input extends InputOptions {
  readonly file: string;
  /** The first piece: at least `LEAST_START` bytes, or all of the file. */
  readonly start: Uint8Array;
  /** The next piece, valid until the next call; `null` after the last. */
  more(): Uint8Array | null;
}

/** Consecutive pieces of a file, each valid until the next is requested. */
export type Pieces = Iterator<Uint8Array, unknown>;

export function inputOf(file: string, pieces: Pieces, reading: InputOptions = {}): Input {
  const more = () => {
    const { done, value } = pieces.next();
    return done ? null : value;
  };
  return { ...reading, file, start: startOf(more), more };
}

/** Number of bytes that is enough to recognise a format. */
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

/** Splits bytes in memory into pieces. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Reads all bytes of an input into memory. */
export function wholeOf({ start, more }: Input): Uint8Array {
  const pieces: Uint8Array[] = [];
  // Copies, because the next piece may overwrite this one.
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
