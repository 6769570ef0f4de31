import { HostError, type ReadingHost } from '../host/index.js';
import { CHECKSUMS_FILE, type KeptEdition } from './edition.js';

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

/** Reads a file of an edition. Throws `DamagedRelease` if it is not, byte by byte, what was kept, and `HostError` if it cannot be read. */
export function readKept(edition: KeptEdition, file: string, host: ReadingHost): Uint8Array {
  const bytes = host.readInput(`${edition.folder}/${file}`);
  if (checksumsIn(edition, host).get(file) === checksumOf(bytes)) return bytes;
  throw new DamagedRelease(
    `the release ${edition.name} is damaged, ${file} in ${edition.folder} is not as it was kept: crossings store --repair mends it`,
  );
}

/** The checksums of an edition by file; empty if there is no file with them. */
function checksumsIn({ folder }: KeptEdition, host: ReadingHost): ReadonlyMap<string, string> {
  if (!host.listFolder(folder).includes(CHECKSUMS_FILE)) return new Map();
  return parseChecksums(host.readInput(`${folder}/${CHECKSUMS_FILE}`));
}

/** The checksums in the content of their file, by file. */
export function parseChecksums(bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder().decode(bytes);
  return new Map(
    [...text.matchAll(/^([\da-f]{8} \d+) (.+)\n/gm)].map(([, checksum = '', file = '']) => [file, checksum]),
  );
}
