import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HostError } from '../host.js';
import { isFolder } from './folders.js';
import { flushFolder, isUnfinished, putInPlace, writeNew } from './putInPlace.js';
import { reasonOf } from './reasons.js';

/** Age in milliseconds at which an unfinished folder, left by a killed program, is deleted. */
const AN_HOUR = 3_600_000;

/** Adds a folder as a whole; `false` if `path` is taken. Throws `HostError`. */
export function addFolder(path: string, files: Readonly<Record<string, Uint8Array>>): boolean {
  const parent = dirname(path);
  const make = (unfinished: string) => {
    mkdirSync(unfinished);
    for (const [name, bytes] of Object.entries(files)) writeNew(join(unfinished, name), bytes);
    flushFolder(unfinished);
  };
  try {
    makeFolder(parent);
    sweep(parent);
    return putInPlace(path, make, renamed);
  } catch (error) {
    throw new HostError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

/** Makes a folder and those that it is in. Node's own way to do so never returns in folders that take none, such as /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

/** Gives a folder another name; `false` if that is taken. */
export function renamed(from: string, to: string): boolean {
  try {
    // Renaming would replace an empty folder, which is not ours.
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  } catch (error) {
    if (existsSync(to)) return false;
    throw error;
  }
}

/** Deletes what a killed program has left unfinished in a folder, and nothing else. */
export function sweep(parent: string): void {
  for (const name of readdirSync(parent).filter(isUnfinished)) {
    const left = join(parent, name);
    const changed = lstatSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > AN_HOUR) rmSync(left, { recursive: true, force: true });
  }
}
