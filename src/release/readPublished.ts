import type { Entries, NamedSeries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { validateEntries } from '../ingest/index.js';
import type { Input } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import * as registered from '../readers/index.js';
import type { Original } from '../table/index.js';

/** A single input, read and validated. */
export interface Published {
  readonly entries: Entries;
  /** The series, if the input has several, of which `entries` are the sum; else `null`. */
  readonly series: NamedSeries | null;
  readonly findings: readonly Finding[];
  /** Date of the release, `YYYY-MM-DD`; `null` if the input does not say. */
  readonly edition: string | null;
  /** The unchanged input, for showing lines of it; `null` if the reader keeps none. */
  readonly original: Original | null;
}

/**
 * Reads an input with the reader that recognises its first bytes, or as CSV; one that is packed by gzip is unpacked first.
 * Whatever is wrong in it becomes findings.
 */
export async function readPublished(packed: Input): Promise<Published> {
  const input = isGzip(packed.start)
    ? await (await import('../reader/unpackGzip.js')).unpackGzip(packed)
    : packed;
  const publication = 'more' in input ? await readerOf(input).read(input) : input;
  return {
    ...(await validateEntries(publication, packed)),
    edition: publication.edition ?? null,
    original: publication.original ?? null,
  };
}

function readerOf({ start }: Input): Reader {
  const readers: readonly Reader[] = Object.values(registered);
  return readers.find(({ recognises }) => recognises(start)) ?? registered.csv;
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
