import * as z from 'zod';
import type { ReadingHost } from '../host/index.js';
import { DamagedRelease, readKept } from './checksums.js';
import { type Edition, RECORD_FILE } from './edition.js';

/** A file that was fetched for an edition. */
const fetched = z.object({
  /** The kind of file: `publication`, `workbook` or `last-7-days`. */
  what: z.string(),
  /** The address requested. */
  asked: z.string(),
  /** The address that answered, after redirects. */
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
  bytes: z.int(),
  /** Its name in the folder; `null` if it is not kept. */
  file: z.string().nullable(),
});

/** The origin of an edition in the store. */
const record = z.object({
  series: z.string(),
  licence: z.string(),
  edition: z.string(),
  /** `workbook`, or `recent` if days of the page of the last 7 days were added to it. */
  kind: z.enum(['workbook', 'recent']),
  /** SHA-256 of the file with the figures. */
  figures: z.string(),
  /** Time at which it was fetched, in UTC. */
  fetched: z.string(),
  /** The program and version that fetched it. */
  with: z.string(),
  downloads: z.array(fetched),
});

export type Fetched = z.infer<typeof fetched>;
export type EditionRecord = z.infer<typeof record>;

/**
 * Reads the record of an edition; `null` for the one in the package, and if it is damaged, since the figures may be sound. Throws
 * `HostError` if it cannot be read.
 */
export function readRecord(edition: Edition, host: ReadingHost): EditionRecord | null {
  const { folder } = edition;
  if (folder === null) return null;
  try {
    return parseRecord(readKept({ ...edition, folder }, RECORD_FILE, host));
  } catch (error) {
    if (error instanceof DamagedRelease) return null;
    throw error;
  }
}

/** The record in the content of its file; `null` if there is none in it. */
export function parseRecord(bytes: Uint8Array): EditionRecord | null {
  try {
    return record.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** The record as the content of its file. */
export function writeRecord(value: EditionRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
