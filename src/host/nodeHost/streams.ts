import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { ClosedPipe, HostError, type Stream } from '../host.js';
import { codeOf, reasonOf } from './reasons.js';

/** Standard output (1) or standard error (2); `name` is what errors call it. */
export function descriptorStream(descriptor: 1 | 2, name: string): Stream {
  // Writes by descriptor, not through `process.stdout`: that takes 4 ms to create, and reports a full device too late.
  return {
    get isTerminal() {
      return isTerminal(descriptor);
    },
    get columns() {
      return isTerminal(descriptor) ? new (tty().WriteStream)(descriptor).columns : undefined;
    },
    write(content) {
      try {
        writeAll(descriptor, Buffer.from(content));
      } catch (error) {
        if (codeOf(error) === 'EPIPE') throw new ClosedPipe(name);
        throw new HostError(`${name} cannot be written: ${reasonOf(error)}`, { cause: error });
      }
    },
  };
}

/** Writes all bytes to a descriptor, however many of them it takes at a time. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += whenReady(() => writeSync(descriptor, bytes, written));
  }
}

/**
 * Repeats a read or write until the descriptor is ready, and returns its byte count; 0 at the end of the input. A pipe shared
 * with another program can be non-blocking, and Node then reports EAGAIN instead of waiting.
 */
export function whenReady(attempt: () => number): number {
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

/** Whether a descriptor is a terminal; `false` if it is closed. */
export function isTerminal(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor);
    // A terminal is a character device. Other streams, and the null device, are ruled out without loading `node:tty`.
    return stream.isCharacterDevice() && !isNullDevice(stream) && tty().isatty(descriptor);
  } catch {
    return false;
  }
}

function isNullDevice({ rdev }: Stats): boolean {
  // As in `node:os`, which is not loaded for a name.
  const name = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
  return rdev !== 0 && rdev === statSync(name, { throwIfNoEntry: false })?.rdev;
}

/** Loads `node:tty`, which brings all of Node's networking with it, only if a stream may be a terminal. */
function tty(): typeof import('node:tty') {
  return process.getBuiltinModule('node:tty');
}
