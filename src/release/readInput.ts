import type { Publication } from '../entry/index.js';
import * as registered from '../readers/index.js';
import type { Input, Reader } from '../readers/reader.js';

/** Reads an input with the reader that recognises it. */
export async function readInput(input: Input): Promise<Publication> {
  const readers: readonly Reader[] = Object.values(registered);
  const reader = readers.find((candidate) => candidate.recognises(input)) ?? registered.csv;
  return reader.read(input);
}
