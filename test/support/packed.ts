import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from '../house/house.js';

/** What `npm pack` would put into the package, as it is built. */
export interface Packed {
  /** In bytes: of the tarball, and of its files. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

export async function packed(): Promise<Packed> {
  // Without the build before it: other tests run what is built.
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    // On Windows npm is a script of its shell.
    { cwd: ROOT, shell: process.platform === 'win32' },
  );
  const [only] = JSON.parse(stdout) as [Packed];
  return only;
}
