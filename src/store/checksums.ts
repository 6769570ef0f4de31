import { HostError, type ReadingHost } from '../host/index.js';
import { CHECKSUMS_FILE, type Edition } from './edition.js';

/** An edition in the store, not in the package. */
type Kept = Edition & { readonly folder: string };

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

/** Reads a file of an edition. Throws `HostError` if it is not, byte by byte, what was kept. */
export function readKept(edition: Kept, file: string, host: ReadingHost): Uint8Array {
  const bytes = host.readInput(`${edition.folder}/${file}`);
  if (checksumsIn(edition, host).get(file) === checksumOf(bytes)) return bytes;
  throw new HostError(
    `the release ${edition.name} is damaged, ${file} in ${edition.folder} is not as it was kept: crossings store --repair mends it`,
  );
}

/** The checksums of an edition by file; empty if there is no file with them. */
export function checksumsIn({ folder }: Kept, host: ReadingHost): ReadonlyMap<string, string> {
  if (!host.listFolder(folder).includes(CHECKSUMS_FILE)) return new Map();
  const text = new TextDecoder().decode(host.readInput(`${folder}/${CHECKSUMS_FILE}`));
  return new Map(
    [...text.matchAll(/^([\da-f]{8} \d+) (.+)\n/gm)].map(([, checksum = '', file = '']) => [file, checksum]),
  );
}
