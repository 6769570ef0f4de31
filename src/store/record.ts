import { z } from 'zod';
import type { ReadingHost } from '../host/index.js';
import { type Edition, RECORD_FILE } from './edition.js';

const fetched = z.object({
  /** What it is: `publication`, `workbook` or `last-7-days`. */
  what: z.string(),
  /** The address that was asked, and the one that answered. */
  asked: z.string(),
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
  bytes: z.int(),
  /** Its name in the folder; `null` where it is not kept. */
  file: z.string().nullable(),
});

/** Where an edition in the store comes from. */
const record = z.object({
  series: z.string(),
  licence: z.string(),
  edition: z.string(),
  /** A whole workbook, or the last days of a page on top of one. */
  kind: z.enum(['workbook', 'recent']),
  /** SHA-256 of the figures, which are made of what was fetched. */
  figures: z.string(),
  /** When it was fetched, in UTC. */
  fetched: z.string(),
  with: z.string(),
  downloads: z.array(fetched),
});

export type Fetched = z.infer<typeof fetched>;
export type EditionRecord = z.infer<typeof record>;

/** `null` for the edition in the package, and where the record cannot be read: the figures can still be. */
export function readRecord({ folder }: Edition, host: ReadingHost): EditionRecord | null {
  if (folder === null) return null;
  try {
    const text = new TextDecoder().decode(host.readInput(`${folder}/${RECORD_FILE}`));
    return record.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeRecord(value: EditionRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
