import * as fs from 'node:fs';

/** Loaded when a stream may be a terminal: it brings the whole of Node's networking with it. */
export function tty(): typeof import('node:tty') {
  return process.getBuiltinModule('node:tty');
}

/** A terminal is a character device; most streams are not, and need no further look. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice() && tty().isatty(descriptor);
  } catch {
    return false;
  }
}
