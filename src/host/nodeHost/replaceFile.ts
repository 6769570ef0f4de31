import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ClosedPipe, HostError } from '../host.js';
import { putInPlace, writeNew } from './putInPlace.js';
import { codeOf, reasonOf } from './reasons.js';
import { writeAll } from './streams.js';

/** Writes a file so that it has either the old or the new content, never a part. Throws `HostError`, or `ClosedPipe`. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  if (path === '') throw new HostError('a file cannot be written: its name is empty');
  if (path.includes('\ufffd'))
    throw new HostError(`${path} cannot be written: its name is not UTF-8, so give it another`);
  try {
    // A stream that the shell has opened for us is written to, not replaced.
    const descriptor = descriptorOf(path);
    if (descriptor !== null) return writeAll(descriptor, Buffer.from(content));
    // A device or a pipe must not be replaced; it is written to directly.
    if (existsSync(path) && !statSync(path).isFile()) return writeFileSync(path, content);
    const file = behindLinks(path);
    const old = statSync(file, { throwIfNoEntry: false });
    // A new file may be put beside one that is protected, but not in its place: `>` would not write to it either.
    if (old !== undefined) accessSync(file, constants.W_OK);
    putInPlace(file, (unfinished) => writeNew(unfinished, Buffer.from(content), old));
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw new ClosedPipe(path);
    throw new HostError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

/** Paths that stand for the descriptors of this process, once links and dots are followed up to the last. */
const DESCRIPTOR = /^(?:\/dev\/fd|\/proc\/(?:self|thread-self|\d+)(?:\/task\/\d+)?\/fd)\/(\d+)$/;
const NAMED: Readonly<Record<string, number>> = { '/dev/stdout': 1, '/dev/stderr': 2 };
const MOST_LINKS = 40;

/** The descriptor that a path stands for, also through links; `null` for any other path. What it leads to further is the file behind it. */
function descriptorOf(path: string): number | null {
  let at = resolve(path);
  for (let count = 0; count < MOST_LINKS; count++) {
    const number = NAMED[at] ?? DESCRIPTOR.exec(at)?.[1];
    if (number !== undefined && isOurs(at)) return Number(number);
    const folder = folderBehind(at);
    const real = folder === null ? at : join(folder, basename(at));
    if (real !== at) {
      at = real;
      continue;
    }
    if (!(lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false)) return null;
    at = resolve(dirname(at), readlinkSync(at));
  }
  return null;
}

/** Whether a path is one of this process, not of another by its number. */
function isOurs(path: string): boolean {
  const [, number] = /^\/proc\/(\d+)\//.exec(path) ?? [];
  return number === undefined || Number(number) === process.pid;
}

/** The real path of the folder that a file is in; `null` where there is none, which is told when the file is written. */
function folderBehind(path: string): string | null {
  try {
    return realpathSync(dirname(path));
  } catch {
    return null;
  }
}

/** The file that a chain of symbolic links leads to, whether or not it exists yet. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return isLink ? behindLinks(resolve(dirname(path), readlinkSync(path))) : path;
  }
}
