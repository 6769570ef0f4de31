import { toCivilDate } from '../../src/calendar/index.js';
import type { Entries } from '../../src/entry/index.js';
import { type Validation, validateEntries } from '../../src/ingest/index.js';
import { type InputOptions, inputOf } from '../../src/reader/input.js';
import { readCsv } from '../../src/readers/csv.js';
import { bytes, read } from './figures.js';

/** The two ways in which a CSV is read, which must give the same. */
export const PATHS: readonly (readonly [string, InputOptions])[] = [
  ['by the fast path', {}],
  ['by the full parser', { fastPath: false }],
];

/** Both of them, with and without the lines being kept. */
export const ALL_PATHS: readonly (readonly [string, InputOptions])[] = [
  ...PATHS,
  ['by the fast path, which keeps lines', { keepsLines: true }],
  ['by the full parser, which keeps lines', { fastPath: false, keepsLines: true }],
];

/** Lines of a text, each with its end. */
function text(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Reads lines as `x.csv`. */
export function readLines(lines: readonly string[], how: InputOptions = {}): Promise<Validation> {
  return read(text(...lines), 'x.csv', how);
}

/** A last heading so long that the first piece of an input has little else; the rows end with an empty cell for it. */
export const LONG_HEADING = 'x'.repeat(4000);

/** Reads a text as `x.csv` that comes in pieces of some bytes. Only the first of them has at least 4 kB. */
export async function readInPieces(
  text: string,
  size: number,
  how: InputOptions = {},
): Promise<Validation & { lineText(line: number): string | null }> {
  const publication = await readCsv(inputOf('x.csv', cut(bytes(text), size), how));
  const validation = await validateEntries(publication, how);
  return { ...validation, lineText: (line) => publication.original?.lineText(line) ?? null };
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** `severity rule line:column`, one for each finding. */
export function told({ findings }: Pick<Validation, 'findings'>): string[] {
  return findings.map(
    ({ severity, rule, place }) => `${severity} ${rule} ${place?.line}:${place?.column ?? '-'}`,
  );
}

/** The findings of one rule. */
export function ofRule({ findings }: Pick<Validation, 'findings'>, rule: string) {
  return findings.filter((finding) => finding.rule === rule);
}

/** `severity message` of each finding that stands for others, which are only counted. */
export function leftOut({ findings }: Pick<Validation, 'findings'>): string[] {
  return findings
    .filter(({ count }) => count !== undefined)
    .map(({ severity, message }) => `${severity} ${message}`);
}

/** The dates of the days, in their order. */
export function datesOf({ days }: Entries): string[] {
  return days.map(toCivilDate);
}

/** All figures, by measure. */
export function figuresOf({ figures }: Entries): Record<string, readonly number[]> {
  return Object.fromEntries(figures);
}
