import { HostError, type ReadingHost } from '../host/index.js';
import { CHECKSUMS_FILE, type KeptEdition, NEEDED_FILES, RECORD_FILE } from './edition.js';

/**
 * Number of bytes and 32-bit FNV-1a hash: enough to notice damage, since no change of a single byte leaves the hash as it is. It is not
 * meant against forgery, for which the record has SHA-256: loading Node's cryptography takes a tenth of a start.
 */
export function checksumOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')} ${bytes.length}`;
}

/** The content of the file with the checksums of the others, a line each: `9f3a01bc 56803 daily.csv`. */
export function writeChecksums(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const lines = Object.entries(files).map(([name, bytes]) => `${checksumOf(bytes)} ${name}\n`);
  return new TextEncoder().encode(lines.join(''));
}

/** A release of which a file is not as it was kept. */
export class DamagedRelease extends HostError {}

/**
 * Reads a file of an edition. Throws `DamagedRelease` if it is not, byte by byte, what was kept, if a file that every edition has is
 * missing, or if the folder has the name of another edition; and `HostError` if it cannot be read.
 */
export function readKept(edition: KeptEdition, file: string, host: ReadingHost): Uint8Array {
  const { folder } = edition;
  const there = host.listFolder(folder);
  const missing = NEEDED_FILES.find((name) => !there.includes(name));
  if (missing !== undefined) throw damaged(edition, `${missing} is missing in ${folder}`);
  const expected = parseChecksums(readFile(folder, CHECKSUMS_FILE, host));
  if (expected.has(file) && !there.includes(file)) throw damaged(edition, `${file} is missing in ${folder}`);
  const read = (name: string) => {
    const bytes = readFile(folder, name, host);
    if (expected.get(name) === checksumOf(bytes)) return bytes;
    throw damaged(edition, `${name} in ${folder} is not as it was kept`);
  };
  const bytes = read(file);
  const named = dateInRecord(file === RECORD_FILE ? bytes : read(RECORD_FILE));
  if (named === null || named === edition.date) return bytes;
  throw damaged(edition, `${folder} has the release of ${named} in it`);
}

function damaged({ name }: KeptEdition, reason: string): DamagedRelease {
  return new DamagedRelease(`the release ${name} is damaged, ${reason}: crossings store --repair mends it`);
}

/** Reads a file of a folder. Throws `HostError`, also for a pipe, on which it would wait. */
export function readFile(folder: string, name: string, host: ReadingHost): Uint8Array {
  host.requireFile(`${folder}/${name}`);
  return host.readInput(`${folder}/${name}`);
}

/** The date of the edition that a record names; `null` if it names none. The record has a schema, but no start is to load it. */
function dateInRecord(bytes: Uint8Array): string | null {
  try {
    const { edition } = JSON.parse(new TextDecoder().decode(bytes));
    return typeof edition === 'string' ? edition : null;
  } catch {
    return null;
  }
}

/** The checksums in the content of their file, by file. */
export function parseChecksums(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder().decode(bytes);
  return new Map(
    [...text.matchAll(/^([\da-f]{8} \d+) (.+)\n/gm)].map(([, checksum = '', file = '']) => [file, checksum]),
  );
}
