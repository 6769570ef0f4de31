import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { HostError } from '../host.js';
import { found } from './folders.js';
import { codeOf, REASONS, reasonOf } from './reasons.js';
import { isTerminal, whenReady } from './streams.js';

const STANDARD_INPUT = 0;
/** Size of a piece in bytes. */
const PIECE = 1 << 18;
const MEBIBYTE = 1 << 20;
/** Largest input accepted, in bytes: a thousand times the whole official series. */
const MOST_BYTES = 256 * MEBIBYTE;

/** Files that were read, by device and number: one file has several names through links and mounts, and standard input has none. */
export type FilesRead = Set<string>;

/** Reads a file, or standard input for `-`. Throws `HostError`. */
export function readInput(path: string, seen?: FilesRead): Uint8Array {
  // Each piece is copied because the next one overwrites it.
  return Buffer.concat(Array.from(readPieces(path, seen), (piece) => piece.slice()));
}

/**
 * Whether a path leads to a file that was read. This is true of a hard link as well: writing to one would leave the file that was read as it
 * is, but it cannot be told from a mount, where it would not. Throws `HostError`.
 */
export function wasRead(path: string, seen: FilesRead): boolean {
  const about = found(path, () => statSync(path));
  return about !== null && seen.has(keyOf(about));
}

function keyOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

/** Reads a text file; `null` if there is none. Throws `HostError`. */
export function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new HostError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

/** Like `readInput`, piece by piece; each piece is valid until the next one is requested. Throws `HostError`. */
export function* readPieces(path: string, seen?: FilesRead): Generator<Uint8Array, void> {
  if (path === '') throw new HostError('a file cannot be read: its name is empty');
  if (path === '-' && isTerminal(STANDARD_INPUT))
    throw new HostError('standard input is a terminal, not data: pipe a file into it, or name one');
  const name = path === '-' ? 'standard input' : path;
  const descriptor = path === '-' ? STANDARD_INPUT : reading(name, () => openSync(path, 'r'));
  try {
    yield* piecesOf(descriptor, name, seen);
  } finally {
    if (path !== '-') reading(name, () => closeSync(descriptor));
  }
}

function* piecesOf(descriptor: number, name: string, seen?: FilesRead): Generator<Uint8Array, void> {
  const about = reading(name, () => fstatSync(descriptor));
  // Node reads a directory on standard input as if it were an empty file.
  if (about.isDirectory())
    throw new HostError(`${name} cannot be read: ${REASONS['EISDIR']}; name the files in it`);
  if (about.isFile()) seen?.add(keyOf(about));
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
    if (count < PIECE) break;
  }
  if (about.isFile()) requireUnchanged(about, descriptor, name);
}

/** Throws `HostError` for a file that was written to meanwhile: what was read may be half of one version and half of another. */
function requireUnchanged({ size, mtimeMs }: Stats, descriptor: number, name: string): void {
  const now = reading(name, () => fstatSync(descriptor));
  if (now.size !== size || now.mtimeMs !== mtimeMs)
    throw new HostError(`${name} has changed while it was read: read it again when it is complete`);
}

/** Reads until the piece is full or the input ends, since a pipe returns fewer bytes at a time; returns the byte count. */
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
    const isAddress = codeOf(error) === 'ENOENT' && /^https?:\/\//i.test(name);
    const reason = isAddress
      ? 'it is an address on the web: fetch it first, and name the file'
      : reasonOf(error);
    throw new HostError(`${name} cannot be read: ${reason}`, { cause: error });
  }
}
