import { writeCanonicalCsv } from '../../entry/index.js';
import { type Host, HostError } from '../../host/index.js';
import { readRelease } from '../../release/index.js';
import {
  CHECKSUMS_FILE,
  FIGURES_FILE,
  isEdition,
  type KeptEdition,
  RECORD_FILE,
  WORKBOOK_FILE,
  writeChecksums,
} from '../../store/index.js';
import { type EditionRecord, sha256 } from '../../store/record.js';
import type { KeptRelease } from './definition.js';
import { type Inspected, inspect } from './inspect.js';

/**
 * Makes a damaged release again of what is sound: its figures from the workbook that is kept with them. What cannot be mended is set
 * aside. Nothing is deleted. Throws `HostError` where that fails, or a file that is needed cannot be read, and leaves the release
 * where it was.
 */
export async function repair(damaged: Inspected, host: Host): Promise<KeptRelease['state']> {
  const { edition } = damaged;
  const files = await remake(damaged);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    // Another repair may have been here meanwhile: what it has mended must not be set aside.
    if (!isEdition(edition, host)) return 'set-aside';
    const now = await inspect(edition, host);
    if (now.problems.length === 0) return 'mended';
    const [unread] = [...damaged.unread, ...now.unread];
    if (files === null && unread !== undefined)
      throw new HostError(`the release ${edition.name} is left as it is, since it may be sound: ${unread}`);
    const state = await (files === null ? moved(now, host) : mended(now, files, host));
    if (state !== null) return state;
  }
  throw new HostError(`${edition.folder} cannot be set aside: each name for it is taken meanwhile`);
}

/** Attempts to find a free name, of which others may take each first. */
const MOST_ATTEMPTS = 20;

/** Puts the files that differ in place; `null` where the name for the old ones is taken meanwhile. */
async function mended(
  { edition, files: there }: Inspected,
  files: Readonly<Record<string, Uint8Array>>,
  host: Host,
): Promise<KeptRelease['state'] | null> {
  const differing = Object.entries(files).filter(
    ([name, bytes]) => !isEqual(there.get(name) ?? new Uint8Array(), bytes),
  );
  const asked = { files: Object.fromEntries(differing), copies: Object.fromEntries(there) };
  return (await host.mendFolder(edition.folder, asideName(edition, host), asked)) ? 'mended' : null;
}

/** Gives a sound release the name that its record says, any other one that is not read; `null` where that is taken meanwhile. */
async function moved(inspected: Inspected, host: Host): Promise<KeptRelease['state'] | null> {
  const { edition, record, isMisnamed, problems } = inspected;
  if (isMisnamed && problems.length === 1 && record !== null) {
    if (await host.moveFolder(edition.folder, `${storeOf(edition)}${record.edition}`)) return 'mended';
  }
  return (await host.moveFolder(edition.folder, asideName(edition, host))) ? 'set-aside' : null;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The path of the folder that a release is in, with the slash at its end. */
function storeOf({ folder, name }: KeptEdition): string {
  return folder.slice(0, -name.length);
}

/** The first free one of the names that a release is set aside by: `damaged-2026-08-21`, `damaged-2026-08-21-2` and so on. */
function asideName(edition: KeptEdition, host: Host): string {
  const { name } = edition;
  const store = storeOf(edition);
  const taken = new Set(host.listFolder(store));
  let aside = `damaged-${name}`;
  for (let count = 2; taken.has(aside); count++) aside = `damaged-${name}-${count}`;
  return `${store}${aside}`;
}

/** The files as they were kept; `null` where the record, or too much else, is damaged, or the record is that of another release. */
async function remake({
  record,
  files,
  unlikeRecord,
  isMisnamed,
}: Inspected): Promise<Record<string, Uint8Array> | null> {
  if (record === null || isMisnamed || unlikeRecord.some((name) => name !== FIGURES_FILE)) return null;
  const figures = unlikeRecord.includes(FIGURES_FILE)
    ? await figuresOfWorkbook(record, files)
    : files.get(FIGURES_FILE);
  if (figures === undefined) return null;
  // Other files, which somebody has put into the folder, are no part of the release.
  const own = [RECORD_FILE, ...record.downloads.flatMap(({ file }) => file ?? [])];
  const others = own.flatMap((name): [string, Uint8Array][] => {
    const bytes = files.get(name);
    return bytes === undefined ? [] : [[name, bytes]];
  });
  const all = Object.fromEntries([[FIGURES_FILE, figures] as const, ...others]);
  return { ...all, [CHECKSUMS_FILE]: writeChecksums(all) };
}

/** The figures made again from the workbook; `undefined` unless they are those that the record tells of. */
async function figuresOfWorkbook(
  record: EditionRecord,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array | undefined> {
  const workbook = files.get(WORKBOOK_FILE);
  if (workbook === undefined) return undefined;
  const { entries } = await readRelease({ file: WORKBOOK_FILE, bytes: workbook });
  const again = new TextEncoder().encode(writeCanonicalCsv(entries));
  return (await sha256(again)) === record.figures ? again : undefined;
}
