import { writeCanonicalCsv } from '../../entry/index.js';
import { type Host, HostError } from '../../host/index.js';
import { readRelease } from '../../release/index.js';
import { CHECKSUMS_FILE, FIGURES_FILE, WORKBOOK_FILE, writeChecksums } from '../../store/index.js';
import { type EditionRecord, sha256 } from '../../store/record.js';
import type { KeptRelease } from './definition.js';
import type { Inspected } from './inspect.js';

/**
 * Sets a damaged release aside, and puts one in its place that is made of what is sound: its figures again from the workbook that is
 * kept with them. Nothing is deleted. Throws `HostError` where that fails, or a file that is needed cannot be read, and leaves the
 * release where it was.
 */
export async function repair(damaged: Inspected, host: Host): Promise<KeptRelease['state']> {
  const { folder } = damaged.edition;
  const files = await remake(damaged);
  const [unread] = damaged.unread;
  if (files === null && unread !== undefined)
    throw new HostError(
      `the release ${damaged.edition.name} is left as it is, since it may be sound: ${unread}`,
    );
  const aside = asideName(damaged, host);
  if (files !== null) {
    await host.replaceFolder(folder, aside, files);
    return 'mended';
  }
  await host.moveFolder(folder, aside);
  return 'set-aside';
}

/** The first free one of the names that a release is set aside by: `damaged-2026-08-21`, `damaged-2026-08-21-2` and so on. */
function asideName({ edition: { folder, name } }: Inspected, host: Host): string {
  const store = folder.slice(0, -name.length);
  const taken = new Set(host.listFolder(store));
  let aside = `damaged-${name}`;
  for (let count = 2; taken.has(aside); count++) aside = `damaged-${name}-${count}`;
  return `${store}${aside}`;
}

/** The files as they were kept; `null` where the record, or too much else, is damaged. */
async function remake({
  record,
  files,
  unlikeRecord,
}: Inspected): Promise<Record<string, Uint8Array> | null> {
  if (record === null || unlikeRecord.some((name) => name !== FIGURES_FILE)) return null;
  const figures = unlikeRecord.includes(FIGURES_FILE)
    ? await figuresOfWorkbook(record, files)
    : files.get(FIGURES_FILE);
  if (figures === undefined) return null;
  const others = [...files].filter(([name]) => ![FIGURES_FILE, CHECKSUMS_FILE].includes(name));
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
