/** The library: load the figures, ask a question, get numbers. */
import { fileURLToPath } from 'node:url';
import { type YtdData, ytd } from './calculations/ytd.js';
import type { Alignment } from './calendar/index.js';
import { computeFrom } from './commands/calculationCommand.js';
import type { Host } from './host/index.js';
import { nodeHost } from './host/nodeHost.js';
import { parseDay } from './option/index.js';
import { loadRelease as loadFrom, type Release } from './release/index.js';

export type { YearToDate, YearToDateComparison, YtdData } from './calculations/ytd.js';
export type { Entries } from './entry/index.js';
export type { Finding, Place, Severity } from './finding/index.js';
export { type Host, HostError } from './host/index.js';
export { QuestionError } from './option/index.js';
export { type Provenance, type Release, UnfitDataError } from './release/index.js';

const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The daily figures of files (CSV or TSV, `-` for standard input), merged in order; without a file, those that the
 * environment variable `CROSSINGS_DATA` names, else the official ones that come with the package.
 *
 * What is wrong in a file stands in `findings`. Throws `HostError` where a file cannot be read at all.
 *
 * @example
 * const release = await loadRelease();
 */
export async function loadRelease(
  files: readonly string[] = [],
  host: Host = nodeHost(PACKAGE_ROOT),
): Promise<Release> {
  return loadFrom(files, host);
}

export interface YearToDateQuestion {
  /** Default: the year of the as-of date. */
  readonly year?: number;
  /** The last day counted, included; default: the last day in the data, or of `year` in the data. */
  readonly asOf?: string;
  /** The other years; default: every earlier year in the data. */
  readonly years?: readonly number[];
  /** Default: `arrivals`. */
  readonly measure?: string;
  /** Default: `date`. */
  readonly align?: Alignment;
  /** Default: `daily`. */
  readonly basis?: 'daily' | 'annual';
}

/**
 * The year to date, 1 January to the as-of date, both included, against the same date in other years.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` for a question it cannot answer.
 *
 * @example
 * yearToDate(release, { asOf: '2025-04-14' }).total; // 8183
 */
export function yearToDate(release: Release, question: YearToDateQuestion = {}): YtdData {
  const { asOf, ...rest } = question;
  return computeFrom(release, ytd, asOf === undefined ? rest : { ...rest, asOf: parseDay(asOf) }).data;
}
