import { type CivilDate, type DayNumber, toDayNumber } from '../../src/calendar/index.js';
import { type Validation, validateEntries } from '../../src/ingest/index.js';
import { type InputOptions, inputOf, piecesOf } from '../../src/reader/input.js';
import { readCsv } from '../../src/readers/csv.js';
import { bundledRelease, type Release } from '../../src/release/index.js';
import { toSeriesSet } from '../../src/series/index.js';
import { MemoryHost } from './memoryHost.js';

export function day(date: string): DayNumber {
  return toDayNumber(date as CivilDate);
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a CSV through the reader and the gate. */
export async function read(
  text: string | Uint8Array,
  file = 'daily.csv',
  reading: InputOptions = {},
): Promise<Validation> {
  const pieces = piecesOf(typeof text === 'string' ? bytes(text) : text);
  return validateEntries(await readCsv(inputOf(file, pieces, reading)), reading);
}

export async function seriesOf(text: string) {
  return toSeriesSet((await read(text)).entries);
}

let official: Promise<Release> | undefined;

/** The figures that come with the package, read once. */
export function officialRelease(): Promise<Release> {
  official ??= bundledRelease(new MemoryHost());
  return official;
}
