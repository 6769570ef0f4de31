import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'src');

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
  return [...readSource(file).matchAll(pattern)].map(([, , type, fixed, loaded]) => {
    const name = fixed ?? loaded ?? '';
    const target = name.startsWith('.')
      ? posix.normalize(posix.join(dirname(file), name)).replace(/\.js$/, '.ts')
      : name;
    return { target, typeOnly: type !== undefined, onUse: loaded !== undefined };
  });
}

/** The folder below `src` in which a file stands; a file beside the folders is its own room. */
export function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}
