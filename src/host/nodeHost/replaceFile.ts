import { existsSync, lstatSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ClosedPipe, HostError } from '../host.js';
import { putInPlace, writeNew } from './putInPlace.js';
import { codeOf, reasonOf } from './reasons.js';
import { writeAll } from './streams.js';

/** Writes a file so that it has either the old or the new content, never a part. Throws `HostError`, or `ClosedPipe`. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  if (path === '') throw new HostError('a file cannot be written: its name is empty');
  try {
    // A stream that the shell has opened for us is written to, not replaced.
    const descriptor = DESCRIPTORS[path];
    if (descriptor !== undefined) return writeAll(descriptor, Buffer.from(content));
    // A device or a pipe must not be replaced; it is written to directly.
    if (existsSync(path) && !statSync(path).isFile()) return writeFileSync(path, content);
    const file = behindLinks(path);
    const old = statSync(file, { throwIfNoEntry: false });
    putInPlace(file, (unfinished) => writeNew(unfinished, Buffer.from(content), old));
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw new ClosedPipe(path);
    throw new HostError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

/** Paths that stand for the descriptors of this process. */
const DESCRIPTORS: Readonly<Record<string, 1 | 2>> = {
  '/dev/stdout': 1,
  '/dev/fd/1': 1,
  '/dev/stderr': 2,
  '/dev/fd/2': 2,
};

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
