import { type Entries, type NamedSeries, type Original, validateEntries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import type { Input } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import * as registered from '../readers/index.js';

/** One input through its reader and the gate. */
export interface Published {
  readonly entries: Entries;
  /** The series of an input that holds several, of which `entries` are the sum; else `null`. */
  readonly series: NamedSeries | null;
  readonly findings: readonly Finding[];
  /** Date of the release, `YYYY-MM-DD`; `null` where the input does not say. */
  readonly edition: string | null;
  readonly original: Original | null;
}

/** Reads an input with the reader that recognises it. */
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
