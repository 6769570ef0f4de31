import * as fs from 'node:fs';
import { HostError } from '../host.js';
import { codeOf, REASONS, reasonOf } from './reasons.js';
import { isTerminal } from './terminal.js';
import { whenReady } from './whenReady.js';

const STANDARD_INPUT = 0;
const CHUNK = 1 << 18;
const MEBIBYTE = 1 << 20;
/** The most that is read of one input: a thousand times the whole official series. */
const MOST_BYTES = 256 * MEBIBYTE;

/** The bytes of a file, or of standard input for `-`. Throws `HostError`. */
export function readInput(path: string): Uint8Array {
  return path === '-' ? readStandardInput() : readFile(path);
}

/** `null` where there is no such file. Throws `HostError`. */
export function readIfPresent(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new HostError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function readFile(path: string): Uint8Array {
  if (path === '') throw new HostError('a file cannot be read: its name is empty');
  return reading(path, () => {
    const descriptor = fs.openSync(path, 'r');
    try {
      return readAll(descriptor, path);
    } finally {
      fs.closeSync(descriptor);
    }
  });
}

function readStandardInput(): Uint8Array {
  if (isTerminal(STANDARD_INPUT)) {
    throw new HostError('standard input is a terminal, not data: pipe a file into it, or name one');
  }
  return reading('standard input', () => readAll(STANDARD_INPUT, 'standard input'));
}

function reading(name: string, read: () => Uint8Array): Uint8Array {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${name} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

// Node reads a directory given as standard input as if it were empty, so it is asked for by name.
function readAll(descriptor: number, name: string): Uint8Array {
  if (fs.fstatSync(descriptor).isDirectory())
    throw new HostError(`${name} cannot be read: ${REASONS['EISDIR']}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const count = whenReady(() => fs.readSync(descriptor, chunk, 0, CHUNK, null));
    if (count === 0) return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
    size += count;
    if (size > MOST_BYTES) {
      throw new HostError(
        `${name} is larger than ${MOST_BYTES / MEBIBYTE} MB, far more than daily figures can be`,
      );
    }
    chunks.push(chunk.subarray(0, count));
  }
}
