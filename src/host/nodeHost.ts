import * as fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ClosedPipe, type Host, HostError, type Stream } from './host.js';

/** The real world. The only file that touches files, streams, environment and clock. */
export function nodeHost(packageRoot: string): Host {
  return {
    environment: process.env,
    output: descriptorStream(1, 'standard output'),
    errors: descriptorStream(2, 'standard error'),
    readInput: (path) => (path === '-' ? readStandardInput() : readFile(path)),
    readPackaged: (path) => readIfPresent(`${packageRoot}/${path}`),
    replaceFile,
    isSameFile,
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** Loaded when a stream may be a terminal: it brings the whole of Node's networking with it. */
function tty(): typeof import('node:tty') {
  return process.getBuiltinModule('node:tty');
}

/** A terminal is a character device; most streams are not, and need no further look. */
function isTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice() && tty().isatty(descriptor);
  } catch {
    return false;
  }
}

const STANDARD_INPUT = 0;
const CHUNK = 1 << 18;
const MEBIBYTE = 1 << 20;
/** The most that is read of one input: a thousand times the whole official series. */
const MOST_BYTES = 256 * MEBIBYTE;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EISDIR: 'it is a directory, not a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOTDIR: 'a part of its path is not a directory',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EBADF: 'it is closed',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code || String(error));
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

// A pipe shared with another program can be set not to wait: then Node reports EAGAIN instead of waiting.
function whenReady(attempt: () => number): number {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

// Written by descriptor, not through `process.stdout`: that costs 4 ms to create, and reports a full device too late.
function descriptorStream(descriptor: 1 | 2, name: string): Stream {
  return {
    get isTerminal() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? new (tty().WriteStream)(descriptor).columns : undefined;
    },
    write(text) {
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        if (codeOf(error) === 'EPIPE') throw new ClosedPipe(name);
        throw new HostError(`${name} cannot be written: ${reasonOf(error)}`, { cause: error });
      }
    },
  };
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += whenReady(() => fs.writeSync(descriptor, bytes, written));
  }
}

function readIfPresent(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new HostError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  if (path === '') throw new HostError('a file cannot be written: its name is empty');
  try {
    // What a shell has opened for us is written to, not replaced behind its back.
    const descriptor = DESCRIPTORS[path];
    if (descriptor !== undefined) return writeAll(descriptor, Buffer.from(text));
    // A device or a pipe cannot be replaced, and must not be: it is written to as it stands.
    if (fs.existsSync(path) && !fs.statSync(path).isFile()) return fs.writeFileSync(path, text);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(behindLinks(path), text, { encoding: 'utf8', fsync: true });
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw new ClosedPipe(path);
    throw new HostError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

const DESCRIPTORS: Readonly<Record<string, 1 | 2>> = {
  '/dev/stdout': 1,
  '/dev/fd/1': 1,
  '/dev/stderr': 2,
  '/dev/fd/2': 2,
};

/** The file that a chain of symbolic links leads to, whether or not it exists yet. */
function behindLinks(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return isLink ? behindLinks(resolve(dirname(path), fs.readlinkSync(path))) : path;
  }
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) =>
    fs.existsSync(path) ? fs.realpathSync(path) : resolve(path),
  );
  return first === second;
}
