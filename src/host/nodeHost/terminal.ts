import { fstatSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';

/** Loaded when a stream may be a terminal: it brings the whole of Node's networking with it. */
export function tty(): typeof import('node:tty') {
  return process.getBuiltinModule('node:tty');
}

/** A terminal is a character device; most streams are not, or are the null device, and need no further look. */
export function isTerminal(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor);
    return stream.isCharacterDevice() && !isNullDevice(stream) && tty().isatty(descriptor);
  } catch {
    return false;
  }
}

function isNullDevice({ rdev }: Stats): boolean {
  return rdev !== 0 && rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev;
}
