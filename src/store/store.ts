import { type CivilDate, parseDate } from '../calendar/index.js';
import { type Host, HostError, type ReadingHost } from '../host/index.js';
import { DamagedRelease, readKept, writeChecksums } from './checksums.js';
import {
  byDate,
  CHECKSUMS_FILE,
  type Edition,
  editionName,
  type KeptEdition,
  PAGE_FILE,
  RECORD_FILE,
  WORKBOOK_FILE,
} from './edition.js';

const BUNDLED_SOURCE = 'fixtures/source.json';

/** The folder of the store: the named one, else the one in `CROSSINGS_STORE`, else the usual one of the system. */
export function storeFolder(named: string | undefined, host: ReadingHost): string {
  return named || host.environment['CROSSINGS_STORE'] || host.dataFolder();
}

const FOLDER_NAME = /^(\d{4}-\d{2}-\d{2})(?:\.([1-9]\d{0,2}))?$/;

/**
 * The editions in a store, earliest first, damaged ones among them: to read one of these is refused. Folders that are none are ignored.
 * Throws `HostError`, also where one cannot be looked into: without it, an older release would answer in its place.
 */
export function keptEditions(store: string, host: ReadingHost): KeptEdition[] {
  return foldersNamedAsEditions(store, host).filter((edition) => isEdition(edition, host));
}

/** The folders and files of a store that have the name of an edition, earliest first. Throws `HostError`. */
export function foldersNamedAsEditions(store: string, host: ReadingHost): KeptEdition[] {
  return host
    .listFolder(store)
    .flatMap((name): KeptEdition[] => {
      const [, date = '', version = '1'] = FOLDER_NAME.exec(name) ?? [];
      if (!('day' in parseDate(date))) return [];
      return [{ name, date: date as CivilDate, version: +version, folder: `${store}/${name}` }];
    })
    .sort(byDate);
}

/** Files of which each makes a folder a release, be it a damaged one. Figures alone may be those of anybody. */
const SIGNS = [RECORD_FILE, CHECKSUMS_FILE, WORKBOOK_FILE, PAGE_FILE];

/** Whether there is a release, sound or damaged, in a folder of such a name. Throws `HostError` where it cannot be looked into. */
export function isEdition({ folder }: KeptEdition, host: ReadingHost): boolean {
  const files = host.isFolder(folder) ? host.listFolder(folder) : [];
  return SIGNS.some((name) => files.includes(name));
}

/** The edition in the package. Throws `HostError` if the package is incomplete. */
export function bundledEdition(host: ReadingHost): Edition {
  const text = host.readPackaged(BUNDLED_SOURCE);
  if (text === null)
    throw new HostError(`the package is incomplete, ${BUNDLED_SOURCE} is not there: install it again`);
  const { edition } = JSON.parse(text) as { edition: CivilDate };
  return { name: edition, date: edition, version: 1, folder: null };
}

/** All available editions, earliest first: those in the store, and the one in the package unless the store has it too. */
export function allEditions(store: string, host: ReadingHost): Edition[] {
  const kept = keptEditions(store, host);
  const bundled = bundledEdition(host);
  return kept.some(({ name }) => name === bundled.name) ? kept : [...kept, bundled].sort(byDate);
}

/**
 * Adds an edition to the store, completely or not at all; existing editions are never replaced. If there is already a
 * different one of that date, the new one becomes the next version; if there is the same one, as after two updates at once,
 * it is returned. Throws `HostError`.
 */
export async function keepEdition(
  store: string,
  date: CivilDate,
  files: Readonly<Record<string, Uint8Array>>,
  host: Host,
): Promise<Edition> {
  const all = { ...files, [CHECKSUMS_FILE]: writeChecksums(files) };
  for (let version = 1; version <= MOST_VERSIONS; version++) {
    const name = editionName(date, version);
    const folder = `${store}/${name}`;
    const edition = { name, date, version, folder };
    if ((await host.addFolder(folder, all)) || isSame(edition, files, host)) return edition;
  }
  throw new HostError(`${store} has ${MOST_VERSIONS} editions of ${date}: move some of them away`);
}

/** Number of editions that one date can have. */
const MOST_VERSIONS = 999;

/** Whether an edition is undamaged and has the same files. Records may differ, as they do from one fetch to another. */
function isSame(
  edition: KeptEdition,
  files: Readonly<Record<string, Uint8Array>>,
  host: ReadingHost,
): boolean {
  const there = host.listFolder(edition.folder);
  try {
    return Object.entries(files).every(([name, bytes]) => {
      if (!there.includes(name)) return false;
      const kept = readKept(edition, name, host);
      const isEqual = kept.length === bytes.length && kept.every((byte, index) => byte === bytes[index]);
      return isEqual || name === RECORD_FILE;
    });
  } catch (error) {
    if (error instanceof DamagedRelease) return false;
    throw error;
  }
}
