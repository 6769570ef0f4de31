/** The library: load the figures, ask a question, get numbers. */
import { fileURLToPath } from 'node:url';
import { inspectRelease } from './check/inspectRelease.js';
import type { ReadingHost } from './host/index.js';
import { readingHost } from './host/nodeHost/readingHost.js';
import { QuestionError } from './option/index.js';
import type { Release } from './release/index.js';

export { HostError, type ReadingHost } from './host/index.js';
export * from './pure.js';

const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface LoadOptions {
  /** The folder in which `crossings update` keeps releases; default: `CROSSINGS_STORE`, or the usual one of the system. */
  readonly store?: string | undefined;
  /** Heading of the column that tells several series apart; default: one of the usual ones, such as `route`. */
  readonly series?: string | undefined;
  /** Names of the series that count; default: the sum of all. */
  readonly only?: readonly string[] | undefined;
  /** The world to read from; default: the real one. Nothing is written, and nothing asked of a network. */
  readonly host?: ReadingHost | undefined;
}

/**
 * The daily figures of files (CSV, TSV, JSON, ODS, XLSX or saved GOV.UK page; `-` for standard input) and of releases by name
 * (`@2026-08-21`, `@latest`, `@previous`, `@bundled`), merged in order, later ones winning. Without any: the file that the
 * environment variable `CROSSINGS_DATA` names, else the newest release that `crossings update` keeps, or the one that
 * comes with the package where that is newer.
 *
 * Where a column such as `route` tells several series apart, `series` has each of them, and the figures are their sum;
 * `series` is `null` where there is one series.
 *
 * What is wrong in a file stands in `findings`. Throws `HostError` where a file cannot be read at all or there is no
 * such release, `QuestionError` where there is no such series, or where `files` are no names.
 *
 * @example
 * import { loadRelease } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * release.provenance.name; // 'Home Office daily series'
 * release.entries.days.length === release.entries.figures.get('arrivals').length; // true
 * release.findings; // []
 * await loadRelease('gone.csv'); // throws HostError
 */
export async function loadRelease(
  files: string | readonly string[] = [],
  { host = readingHost(PACKAGE_ROOT), ...which }: LoadOptions = {},
): Promise<Release> {
  const names = [files].flat();
  if (!names.every((name) => typeof name === 'string')) {
    throw new QuestionError('unexpected value, expected the name of a file or release, or several');
  }
  const { release, findings } = await inspectRelease({ ...which, files: names }, host);
  return { ...release, findings };
}
