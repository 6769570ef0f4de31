import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { HostError } from '../host.js';
import { codeOf, REASONS, reasonOf } from './reasons.js';
import { isTerminal, whenReady } from './streams.js';

const STANDARD_INPUT = 0;
const PIECE = 1 << 18;
const MEBIBYTE = 1 << 20;
/** The most that is read of one input: a thousand times the whole official series. */
const MOST_BYTES = 256 * MEBIBYTE;

/** The bytes of a file, or of standard input for `-`. Throws `HostError`. */
export function readInput(path: string): Uint8Array {
  // A piece is written over by the next.
  return Buffer.concat(Array.from(readPieces(path), (piece) => piece.slice()));
}

/** `null` where there is no such file. Throws `HostError`. */
export function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new HostError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

/** The same in pieces, each good until the next one is asked for. Throws `HostError`. */
export function* readPieces(path: string): Generator<Uint8Array, void> {
  if (path === '') throw new HostError('a file cannot be read: its name is empty');
  if (path === '-' && isTerminal(STANDARD_INPUT))
    throw new HostError('standard input is a terminal, not data: pipe a file into it, or name one');
  const name = path === '-' ? 'standard input' : path;
  const descriptor = path === '-' ? STANDARD_INPUT : reading(name, () => openSync(path, 'r'));
  try {
    yield* piecesOf(descriptor, name);
  } finally {
    if (path !== '-') closeSync(descriptor);
  }
}

function* piecesOf(descriptor: number, name: string): Generator<Uint8Array, void> {
  // Node reads a directory given as standard input as if it were empty, so it is asked for by name.
  if (reading(name, () => fstatSync(descriptor).isDirectory()))
    throw new HostError(`${name} cannot be read: ${REASONS['EISDIR']}`);
  const piece = new Uint8Array(PIECE);
  for (let size = 0; ; ) {
    const count = reading(name, () => fill(descriptor, piece));
    size += count;
    if (size > MOST_BYTES) {
      throw new HostError(
        `${name} is larger than ${MOST_BYTES / MEBIBYTE} MB, far more than daily figures can be`,
      );
    }
    if (count > 0) yield piece.subarray(0, count);
    if (count < PIECE) return;
  }
}

/** A pipe gives what it has at hand: it is asked until the piece is full or nothing follows. */
function fill(descriptor: number, piece: Uint8Array): number {
  for (let filled = 0; ; ) {
    const count = whenReady(() => readSync(descriptor, piece, filled, piece.length - filled, null));
    filled += count;
    if (count === 0 || filled === piece.length) return filled;
  }
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new HostError(`${name} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}
