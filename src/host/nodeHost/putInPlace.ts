import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './reasons.js';
import { writeAll } from './streams.js';

/** Prefix of files and folders that are still being written; readers ignore them. */
const UNFINISHED = '.unfinished-';
const RANDOM_NAME = /^\.unfinished-[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Whether a name is, to the character, one that `putInPlace` gives. What a user names `.unfinished-novel` is the user's. */
export function isUnfinished(name: string): boolean {
  return RANDOM_NAME.test(name);
}

/** Signals by which a program is asked to end. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a file or folder under a random name beside `path`, and renames it when it is complete, so that what has the name `path` is
 * always whole. `rename` says whether it did so. Nothing is left under the random name.
 */
export function putInPlace(
  path: string,
  make: (unfinished: string) => void,
  rename: (unfinished: string, path: string) => boolean = replace,
): boolean {
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const folder = dirname(path);
  // In a folder that others can write, a name that can be guessed could be a link of theirs by now.
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  const letGo = holdSignals();
  try {
    make(unfinished);
    if (!rename(unfinished, path)) return false;
    flushFolder(folder);
    return true;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    // A signal that came meanwhile is told by the next turn of the event loop, of which the second of two immediates is the end.
    setImmediate(() => setImmediate(letGo));
  }
}

/** Number of writes for which signals wait. They share their listeners: of more than ten, Node would warn the user. */
let holding = 0;

/** Makes a signal wait until the code that runs now is done, and end the program then: at once, it would leave the unfinished file. */
function holdSignals(): () => void {
  if (holding++ === 0) for (const signal of ENDINGS) process.on(signal, end);
  return () => {
    if (--holding === 0) listenNoMore();
  };
}

function end(signal: NodeJS.Signals): void {
  listenNoMore();
  process.kill(process.pid, signal);
}

function listenNoMore(): void {
  for (const signal of ENDINGS) process.off(signal, end);
}

function replace(unfinished: string, path: string): boolean {
  renameSync(unfinished, path);
  return true;
}

/**
 * Writes a file that must not exist yet, and flushes it to the disk. No link is followed. It gets the mode of the `old` file, and its
 * group and owner where the system allows that.
 */
export function writeNew(path: string, bytes: Uint8Array, old?: Stats): void {
  // Nobody else may read it before it has the mode of the old one.
  const descriptor = openSync(path, 'wx', old ? 0o600 : 0o666);
  try {
    writeAll(descriptor, bytes);
    if (old) keepRights(descriptor, old);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function keepRights(descriptor: number, { uid, gid, mode }: Stats): void {
  // The group first: it can no longer be changed once the file is somebody else's.
  tolerating(['EPERM', 'EINVAL', 'ENOSYS'], () => fchownSync(descriptor, -1, gid));
  tolerating(['EPERM', 'EINVAL', 'ENOSYS'], () => fchownSync(descriptor, uid, -1));
  tolerating(['EPERM', 'ENOSYS'], () => fchmodSync(descriptor, mode & 0o777));
}

/** Flushes the entries of a folder to the disk. Some systems cannot do this and do not need it. */
export function flushFolder(path: string): void {
  tolerating(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'], () => {
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

function tolerating(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error;
  }
}
