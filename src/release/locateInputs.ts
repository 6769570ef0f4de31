import { HostError, type ReadingHost } from '../host/index.js';
import { piecesOf } from '../readers/input.js';
import {
  type Edition,
  FIGURES_FILE,
  findEdition,
  RELEASE_MARK,
  storeFolder,
  WORKBOOK_FILE,
} from '../store/index.js';
import { bundledBytes } from './bundledRelease.js';
import type { InputSelection } from './findSource.js';
import { STANDARD_INPUT } from './inputNames.js';

/** What is read: a file, or the figures of a release. */
export interface Located {
  /** As it was named. */
  readonly name: string;
  readonly path: string;
  readonly edition: Edition | null;
}

/** The inputs that were named, by `source`. Throws `HostError` where there is no such release. */
export function locate(
  source: string,
  names: readonly string[],
  { store }: InputSelection,
  host: ReadingHost,
): Located[] {
  if (names.filter((name) => name === '-').length > 1) {
    throw new HostError('standard input can be read once, and is named twice');
  }
  return names.map((name) => {
    if (!name.startsWith(RELEASE_MARK))
      return { name: name === '-' ? STANDARD_INPUT : name, path: name, edition: null };
    const edition = told(source, () => findEdition(name, storeFolder(store, host), host));
    return { name: `${RELEASE_MARK}${edition.name}`, path: `${edition.folder}/${FIGURES_FILE}`, edition };
  });
}

/** A release that is kept has its weekly figures in the workbook. Throws `HostError` for the one in the package. */
export function withWeeks(located: Located): Located {
  const { name, edition } = located;
  if (edition === null) return located;
  if (edition.folder === null)
    throw new HostError(`${name} has daily figures only: name a file with weekly ones`);
  return { ...located, path: `${edition.folder}/${WORKBOOK_FILE}` };
}

/** What fails of a name that was not typed is told with where the name stood. */
export function* piecesIn(
  source: string,
  { path, edition }: Located,
  host: ReadingHost,
): Generator<Uint8Array> {
  if (edition?.folder === null) yield* piecesOf(bundledBytes(host));
  else {
    const pieces = host.readPieces(path);
    for (;;) {
      const { done, value } = told(source, () => pieces.next());
      if (done) return;
      yield value;
    }
  }
}

function told<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError && source !== 'command line') {
      throw new HostError(`${source}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
