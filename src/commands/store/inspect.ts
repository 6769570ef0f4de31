import { type Host, HostError } from '../../host/index.js';
import {
  CHECKSUMS_FILE,
  checksumOf,
  FIGURES_FILE,
  type KeptEdition,
  NEEDED_FILES,
  parseChecksums,
  RECORD_FILE,
  readFile,
} from '../../store/index.js';
import { type EditionRecord, parseRecord, sha256 } from '../../store/record.js';

/** A release in the store, with everything in its folder. */
export interface Inspected {
  readonly edition: KeptEdition;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `null` where it is damaged. */
  readonly record: EditionRecord | null;
  /** Names of files, there or not, that are not those of the record by their SHA-256. */
  readonly unlikeRecord: readonly string[];
  /** Whether the record is that of another edition, as where the folder has been renamed. */
  readonly isMisnamed: boolean;
  /** Why files of it, or its folder, cannot be read: what is in them may be sound. */
  readonly unread: readonly string[];
  /** What is wrong, a phrase for each file; empty if the release is as it was kept. */
  readonly problems: readonly string[];
}

/** Reads every file of a release, and holds it against its checksum and the SHA-256 in the record. */
export async function inspect(edition: KeptEdition, host: Host): Promise<Inspected> {
  const { files, failures } = readAll(edition.folder, host);
  const failure = failures.get('');
  if (failure !== undefined)
    return {
      edition,
      files,
      record: null,
      unlikeRecord: [],
      isMisnamed: false,
      unread: [failure],
      problems: [failure],
    };
  const expected = parseChecksums(files.get(CHECKSUMS_FILE) ?? new Uint8Array());
  const needed = new Set<string>([...NEEDED_FILES, ...expected.keys()]);
  const missing = [...needed].filter((name) => !files.has(name) && !failures.has(name));
  // A folder that somebody has put there is no part of the release.
  const unread = [...failures].flatMap(([name, message]) => (needed.has(name) ? [message] : []));
  const changed = [...files].flatMap(([name, bytes]) =>
    expected.has(name) && expected.get(name) !== checksumOf(bytes) ? [name] : [],
  );
  const recordBytes = changed.includes(RECORD_FILE) ? undefined : files.get(RECORD_FILE);
  const record = recordBytes === undefined ? null : parseRecord(recordBytes);
  const unlisted = [FIGURES_FILE, RECORD_FILE].filter((name) => files.has(name) && !expected.has(name));
  const unlikeRecord = await filesUnlike(record, files);
  const differing = unlikeRecord.filter((name) => files.has(name));
  const isMisnamed = record !== null && record.edition !== edition.date;
  const problems = [
    ...(isMisnamed ? [`the release of ${record.edition} is in it`] : []),
    ...unread,
    ...missing.map((name) => `${name} is missing`),
    ...[...new Set([...changed, ...differing])].map((name) => `${name} has changed`),
    ...(files.has(CHECKSUMS_FILE) ? unlisted.map((name) => `${CHECKSUMS_FILE} does not have ${name}`) : []),
  ];
  return { edition, files, record, unlikeRecord, isMisnamed, unread, problems };
}

/** The files in a folder by name, and why the others cannot be read; the reason by the empty name is that of the folder itself. */
function readAll(folder: string, host: Host) {
  const files = new Map<string, Uint8Array>();
  const failures = new Map<string, string>();
  const attempt = (name: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failures.set(name, error.message);
    }
  };
  attempt('', () => {
    for (const name of host.listFolder(folder)) {
      attempt(name, () => files.set(name, readFile(folder, name, host)));
    }
  });
  return { files, failures };
}

/** The files of the record that are not there, or have another SHA-256. */
async function filesUnlike(
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
      return bytes !== undefined && (await sha256(bytes)) === hash ? [] : [file];
    }),
  );
  return checked.flat();
}
