import { lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HostError, type MendedFiles } from '../host.js';
import { addFolder, renamed, sweep } from './addFolder.js';
import { flushFolder, putInPlace, writeNew } from './putInPlace.js';
import { reasonOf } from './reasons.js';

/**
 * Puts files in the place of those in a folder, one after the other: a folder of another content in its place would need two moves, and
 * between them there would be none. `false` if `aside` is taken. Throws `HostError`; where nothing is put in place, all is as it was.
 */
export function mendFolder(path: string, aside: string, { files, copies }: MendedFiles): boolean {
  if (!addFolder(aside, copies)) return false;
  let count = 0;
  try {
    sweep(path);
    for (const [name, bytes] of Object.entries(files)) {
      replaceIn(path, name, bytes, name in copies ? null : aside);
      count++;
    }
    return true;
  } catch (error) {
    if (count === 0) removeCopies(aside, copies);
    throw new HostError(`${path} cannot be mended: ${reasonOf(error)}`, { cause: error });
  }
}

/** Removes a folder of copies, and keeps it if there is anything else in it. One that stays does no harm. */
function removeCopies(folder: string, copies: MendedFiles['copies']): void {
  try {
    for (const name of Object.keys(copies)) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch {}
}

/** Puts a file in place, never through a link. One of that name that could not be copied is moved to the folder `aside` before. */
function replaceIn(folder: string, name: string, bytes: Uint8Array, aside: string | null): void {
  const file = join(folder, name);
  const put = () => putInPlace(file, (unfinished) => writeNew(unfinished, bytes));
  if (aside === null || lstatSync(file, { throwIfNoEntry: false }) === undefined) {
    put();
    return;
  }
  renameSync(file, join(aside, name));
  try {
    put();
  } catch (error) {
    renameSync(join(aside, name), file);
    throw error;
  }
}

/** Gives a folder another name beside its own; `false` if there is already something of that name. Throws `HostError`. */
export function moveFolder(from: string, to: string): boolean {
  try {
    if (!renamed(from, to)) return false;
    flushFolder(dirname(to));
    return true;
  } catch (error) {
    throw new HostError(`${from} cannot be set aside: ${reasonOf(error)}`, { cause: error });
  }
}
