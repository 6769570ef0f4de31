import { CHECKSUMS_FILE } from '../../src/store/edition.js';
import { FIGURES_FILE, RECORD_FILE, writeChecksums } from '../../src/store/index.js';
import { bytes } from './figures.js';

/** The files of a release as `crossings update` keeps them, by path: its figures, and others by name. */
export function keptFiles(
  folder: string,
  figures: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, Uint8Array> {
  const all = { [FIGURES_FILE]: figures, [RECORD_FILE]: '{}', ...others };
  const files = Object.fromEntries(
    Object.entries(all).map(([name, content]) => [
      name,
      typeof content === 'string' ? bytes(content) : content,
    ]),
  );
  return Object.fromEntries(
    Object.entries({ ...files, [CHECKSUMS_FILE]: writeChecksums(files) }).map(([name, content]) => [
      `${folder}/${name}`,
      content,
    ]),
  );
}
