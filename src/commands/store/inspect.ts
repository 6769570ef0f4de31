import type { Host } from '../../host/index.js';
import {
  CHECKSUMS_FILE,
  checksumOf,
  checksumsIn,
  type Edition,
  FIGURES_FILE,
  RECORD_FILE,
} from '../../store/index.js';
import { type EditionRecord, parseRecord, sha256 } from '../../store/record.js';

/** A release in the store, with everything in its folder. */
export interface Inspected {
  readonly edition: Edition & { readonly folder: string };
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `null` where it is damaged. */
  readonly record: EditionRecord | null;
  /** What is wrong, a phrase for each file; empty if the release is as it was kept. */
  readonly problems: readonly string[];
}

/** Reads every file of a release, and holds it against its checksum and the SHA-256 in the record. Throws `HostError`. */
export async function inspect(edition: Inspected['edition'], host: Host): Promise<Inspected> {
  const { folder } = edition;
  const names = host.listFolder(folder);
  const files = new Map(names.map((name) => [name, host.readInput(`${folder}/${name}`)]));
  const expected = checksumsIn(edition, host);
  const missing = [FIGURES_FILE, RECORD_FILE, CHECKSUMS_FILE, ...expected.keys()].filter(
    (name) => !files.has(name),
  );
  const changed = [...files].flatMap(([name, bytes]) =>
    expected.has(name) && expected.get(name) !== checksumOf(bytes) ? [name] : [],
  );
  const recordBytes = changed.includes(RECORD_FILE) ? undefined : files.get(RECORD_FILE);
  const record = recordBytes === undefined ? null : parseRecord(recordBytes);
  const unlisted = [FIGURES_FILE, RECORD_FILE].filter((name) => files.has(name) && !expected.has(name));
  const forged = await changedSince(record, files);
  const problems = [
    ...[...new Set(missing)].map((name) => `${name} is missing`),
    ...[...new Set([...changed, ...forged])].map((name) => `${name} has changed`),
    ...(files.has(CHECKSUMS_FILE) ? unlisted.map((name) => `${CHECKSUMS_FILE} does not have ${name}`) : []),
  ];
  return { edition, files, record, problems };
}

/** The files whose SHA-256 is not that of the record. */
async function changedSince(
  record: EditionRecord | null,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  if (record === null) return [];
  const expected = [
    { file: FIGURES_FILE, sha256: record.figures },
    ...record.downloads.flatMap(({ file, sha256: hash }) => (file === null ? [] : [{ file, sha256: hash }])),
  ];
  const checked = await Promise.all(
    expected.map(async ({ file, sha256: hash }) => {
      const bytes = files.get(file);
      return bytes === undefined || (await sha256(bytes)) === hash ? [] : [file];
    }),
  );
  return checked.flat();
}
