import { STANDARD_INPUT } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { piecesOf } from '../reader/input.js';
import {
  type Edition,
  FIGURES_FILE,
  findEdition,
  RELEASE_MARK,
  readKept,
  storeFolder,
  WORKBOOK_FILE,
} from '../store/index.js';
import { bundledBytes } from './bundledRelease.js';
import type { InputSelection } from './findSource.js';

/** An input to read: a file, or a file of a release. */
export interface Located {
  /** The name for messages: the file's, `standard input`, or the release's such as `@2026-08-21`. */
  readonly name: string;
  /** The path to read; for a release, the name of the file in its folder, and of no use for the one in the package. */
  readonly path: string;
  /** The release; `null` for a file. */
  readonly edition: Edition | null;
}

/**
 * Finds the inputs with the given names, which `source` gave. Throws `HostError` if there is no such release, or if standard
 * input is named twice.
 */
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
    const edition = namingSource(source, () => findEdition(name, storeFolder(store, host), host));
    return { name: `${RELEASE_MARK}${edition.name}`, path: FIGURES_FILE, edition };
  });
}

/** The input with the weekly figures: for a release, its workbook. Throws `HostError` for the release in the package. */
export function withWeeks(located: Located): Located {
  const { name, edition } = located;
  if (edition === null) return located;
  if (edition.folder === null)
    throw new HostError(`${name} has daily figures only: name a file with weekly ones`);
  return { ...located, path: WORKBOOK_FILE };
}

/** Reads an input piece by piece; each piece is valid until the next one is requested. Throws `HostError`. */
export function* piecesIn(
  source: string,
  { path, edition }: Located,
  host: ReadingHost,
): Generator<Uint8Array> {
  if (edition !== null) {
    const { folder } = edition;
    if (folder === null) yield* piecesOf(bundledBytes(host));
    else yield* piecesOf(namingSource(source, () => readKept({ ...edition, folder }, path, host)));
  } else {
    const pieces = host.readPieces(path);
    for (;;) {
      const { done, value } = namingSource(source, () => pieces.next());
      if (done) return;
      yield value;
    }
  }
}

/** Prefixes a `HostError` with the source of the file name, unless it was typed on the command line. */
function namingSource<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError && source !== 'command line') {
      throw new HostError(`${source}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
