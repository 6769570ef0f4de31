import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SOURCE = join(ROOT, 'src');

/** What to do where something kept is no longer what is made. */
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

/** What a file imports: paths from `src` for the project's own, bare names for the rest. Types count too. */
export function importsOf(
  file: string,
): { readonly target: string; readonly typeOnly: boolean; readonly onUse: boolean }[] {
  const pattern = /(?:^|\s)(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g;
  // Examples in doc comments import the package itself.
  const code = readSource(file).replace(/^ *\/\*\*[\s\S]*?\*\//gm, '');
  return [...code.matchAll(pattern)].map(([, , type, fixed, loaded]) => {
    const name = fixed ?? loaded ?? '';
    // In AssemblyScript a file is named without its ending.
    const target = name.startsWith('.')
      ? posix.normalize(posix.join(dirname(file), name)).replace(/(?:\.js)?$/, '.ts')
      : name;
    return { target, typeOnly: type !== undefined, onUse: loaded !== undefined };
  });
}

/** Every file of the program and every library that a file leads to, types left out. */
export function reachedFrom(entry: string): string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    if (!file.endsWith('.ts')) continue;
    for (const { target, typeOnly } of importsOf(file)) if (!typeOnly) reached.add(target);
  }
  return [...reached];
}

/** The folder below `src` in which a file stands; a file beside the folders is its own room. */
export function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}
