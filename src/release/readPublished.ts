import { type Entries, type NamedSeries, type Original, validateEntries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import type { Input } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import * as registered from '../readers/index.js';

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

/** Reads an input with the reader that recognises its first bytes, or as CSV. Whatever is wrong in it becomes findings. */
export async function readPublished(input: Input): Promise<Published> {
  const readers: readonly Reader[] = Object.values(registered);
  const reader = readers.find(({ recognises }) => recognises(input.start)) ?? registered.csv;
  const publication = await reader.read(input);
  return {
    ...(await validateEntries(publication, input)),
    edition: publication.edition ?? null,
    original: publication.original ?? null,
  };
}
