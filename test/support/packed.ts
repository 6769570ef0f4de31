import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from '../house/house.js';

/** Size and files of the package that `npm pack` would make of the present build. */
export interface Packed {
  /** Bytes of the tarball, and of its files. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

export async function packed(): Promise<Packed> {
  // Does not build first: other tests are running the present build.
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    // On Windows, npm is a script that only a shell can start.
    { cwd: ROOT, shell: process.platform === 'win32' },
  );
  const [only] = JSON.parse(stdout) as [Packed];
  return only;
}
