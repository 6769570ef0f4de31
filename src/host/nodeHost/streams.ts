import { writeSync } from 'node:fs';
import { ClosedPipe, HostError, type Stream } from '../host.js';
import { codeOf, reasonOf } from './reasons.js';
import { isTerminal, tty } from './terminal.js';
import { whenReady } from './whenReady.js';

// Written by descriptor, not through `process.stdout`: that costs 4 ms to create, and reports a full device too late.
export function descriptorStream(descriptor: 1 | 2, name: string): Stream {
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

export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += whenReady(() => writeSync(descriptor, bytes, written));
  }
}
