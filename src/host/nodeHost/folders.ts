import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { HostError } from '../host.js';
import { codeOf, reasonOf } from './reasons.js';

/** The names in a folder; empty if there is no such folder. Throws `HostError`. */
export function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR')
      throw new HostError(`${path} is no folder: it, or a part of its path, is a file`, { cause: error });
    throw new HostError(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

/** Whether there is a folder of this name. Throws `HostError` where that cannot be found out. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw new HostError(`${path} cannot be found: ${reasonOf(error)}`, { cause: error });
  }
}

/** Prefix of folders that are still being written; readers ignore them. */
const UNFINISHED = '.unfinished-';
/** Age in milliseconds at which an unfinished folder, left by a killed program, is deleted. */
const AN_HOUR = 3_600_000;

/** Adds a folder at once by writing it under another name and renaming it; `false` if `path` is taken. Throws `HostError`. */
export async function addFolder(path: string, files: Readonly<Record<string, Uint8Array>>): Promise<boolean> {
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const parent = dirname(path);
  const unfinished = join(parent, `${UNFINISHED}${randomUUID()}`);
  try {
    mkdirSync(parent, { recursive: true });
    sweep(parent);
    mkdirSync(unfinished);
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(unfinished, name), bytes, { flag: 'wx', flush: true });
    }
    flushFolder(unfinished);
    if (!renamed(unfinished, path)) return false;
    flushFolder(parent);
    return true;
  } catch (error) {
    throw new HostError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  } finally {
    discard(unfinished);
  }
}

/** Deletes an unfinished folder. Where that fails, a later call finds it old enough to try again. */
function discard(unfinished: string): void {
  try {
    rmSync(unfinished, { recursive: true, force: true });
  } catch {}
}

/** Gives a folder another name beside its own. Throws `HostError` if that fails, or there is already something of that name. */
export function moveFolder(from: string, to: string): void {
  try {
    if (!renamed(from, to)) throw new HostError(`${from} cannot be set aside: there is already a ${to}`);
    flushFolder(dirname(to));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${from} cannot be set aside: ${reasonOf(error)}`, { cause: error });
  }
}

function renamed(from: string, to: string): boolean {
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

function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const left = join(parent, name);
    const changed = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > AN_HOUR) discard(left);
  }
}

/** Flushes the entries of a folder to the disk. Some systems cannot do this and do not need it. */
function flushFolder(path: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The folder for this program's data, by the rules of the system; XDG says that a relative path is to be ignored. */
export function dataFolder(): string {
  const environment = process.env;
  const chosen = environment['XDG_DATA_HOME'] ?? '';
  if (isAbsolute(chosen)) return join(chosen, 'crossings');
  if (process.platform === 'win32') {
    return join(environment['LOCALAPPDATA'] || join(home(), 'AppData', 'Local'), 'crossings');
  }
  const below = process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share'];
  return join(home(), ...below, 'crossings');
}

/** The user's folder. Loads `node:os`, a fiftieth of a start, only where the variable by which systems name it is missing. */
function home(): string {
  const named = process.platform === 'win32' ? '' : process.env['HOME'];
  return named || process.getBuiltinModule('node:os').homedir();
}
