import type { Entries, Original } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import * as registered from '../readers/index.js';
import type { Input, Reader } from '../readers/reader.js';

/** One input through its reader and the gate. */
export interface Reading {
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  /** Date of the release, `YYYY-MM-DD`; `null` where the input does not say. */
  readonly edition: string | null;
  readonly original: Original | null;
}

/** Reads an input with the reader that recognises it. */
export async function readPublished(input: Input): Promise<Reading> {
  const readers: readonly Reader[] = Object.values(registered);
  const reader = readers.find((candidate) => candidate.recognises(input)) ?? registered.csv;
  const publication = await reader.read(input);
  // Zod is loaded only when there is something to read.
  const { validateEntries } = await import('../entry/validateEntries.js');
  return {
    ...validateEntries(publication),
    edition: publication.edition ?? null,
    original: publication.original ?? null,
  };
}
