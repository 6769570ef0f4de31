import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SOURCE = join(ROOT, 'src');

/** Advice for a kept output that differs from what the program makes now. */
export const KEPT_DIFFERS = 'kept outputs differ: npm run refresh, then read the diff';

/** Files of the program, by path from `src`, with forward slashes. */
export function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

/** Imports of a file, also those of types: paths from `src` for files of the project, bare names for libraries. */
export function importsOf(
  file: string,
): { readonly target: string; readonly typeOnly: boolean; readonly onUse: boolean }[] {
  const pattern = /(?:^|\s)(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g;
  // Examples in doc comments import the package itself.
  const code = readSource(file).replace(/^ *\/\*\*[\s\S]*?\*\//gm, '');
  return [...code.matchAll(pattern)].map(([, , type, fixed, loaded]) => {
    const name = fixed ?? loaded ?? '';
    // AssemblyScript names a file without its ending.
    const target = name.startsWith('.')
      ? posix.normalize(posix.join(dirname(file), name)).replace(/(?:\.js)?$/, '.ts')
      : name;
    return { target, typeOnly: type !== undefined, onUse: loaded !== undefined };
  });
}

/** Files and libraries that `entry` loads, directly or through others. Imports of types are left out. */
export function reachedFrom(entry: string): string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    if (!file.endsWith('.ts')) continue;
    for (const { target, typeOnly } of importsOf(file)) if (!typeOnly) reached.add(target);
  }
  return [...reached];
}

/** Room of a file: the folder below `src`, or the file itself where it is in none. */
export function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}
