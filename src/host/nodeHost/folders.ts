import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
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
  return found(path, () => statSync(path).isDirectory()) ?? false;
}

/** Throws `HostError` for a pipe or a device; what is not there, or a folder, is told by reading it. */
export function requireFile(path: string): void {
  const about = found(path, () => statSync(path));
  if (about === null || about.isFile() || about.isDirectory()) return;
  throw new HostError(`${path} cannot be read: it is ${about.isFIFO() ? 'a pipe' : 'a device'}, not a file`);
}

/** Whether two paths lead to the same file; links are followed. Throws `HostError` where that cannot be found out. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => found(path, () => realpathSync(path)) ?? resolve(path));
  return first === second;
}

/** The result of a look at a file; `null` if there is no such file. Throws `HostError`. */
export function found<T>(path: string, look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw new HostError(`${path} cannot be found: ${reasonOf(error)}`, { cause: error });
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
