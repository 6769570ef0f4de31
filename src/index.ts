/** The library: load the figures, ask a question, get numbers. */
import { fileURLToPath } from 'node:url';
import { type YtdData, ytd } from './calculations/ytd.js';
import type { Alignment } from './calendar/index.js';
import { type Claim, type JudgedClaim, judge as judgeClaims, type RawClaim, toClaim } from './claim/index.js';
import { computeFrom } from './commands/calculationCommand.js';
import { checkRules, inspectRelease } from './commands/inspectRelease.js';
import { alternativesOf } from './commands/verify/alternatives.js';
import { asker } from './commands/verify/asker.js';
import type { Host } from './host/index.js';
import { nodeHost } from './host/nodeHost.js';
import { type AnyOption, didYouMean, QuestionError } from './option/index.js';
import { type Release, readRelease as readInMemory } from './release/index.js';

export type { AcrossYearsData, YearFigures, YearFiguresCompared } from './calculations/acrossYears.js';
export type { YtdData, YtdEnds } from './calculations/ytd.js';
export { type JudgedClaim, MalformedClaimsError, type Rounding, type Verdict } from './claim/index.js';
export type { Entries, Parts } from './entry/index.js';
export type { Finding, Place, Severity } from './finding/index.js';
export { type Host, HostError } from './host/index.js';
export {
  type DayFigures,
  type Provenance,
  type Release,
  type Revision,
  type Revisions,
  revisions,
  UnfitDataError,
  type YearRevision,
} from './release/index.js';
export { QuestionError };

const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface LoadOptions {
  /** The folder in which `crossings update` keeps releases; default: `CROSSINGS_STORE`, or the usual one of the system. */
  readonly store?: string;
  /** Heading of the column that tells several series apart; default: one of the usual ones, such as `route`. */
  readonly series?: string;
  /** Names of the series that count; default: the sum of all. */
  readonly only?: readonly string[];
  /** The world to read from; default: the real one. */
  readonly host?: Host;
}

/**
 * The daily figures of files (CSV, TSV, ODS or saved GOV.UK page; `-` for standard input) and of releases by name
 * (`@2026-08-21`, `@latest`, `@previous`, `@bundled`), merged in order, later ones winning. Without any: the file that the
 * environment variable `CROSSINGS_DATA` names, else the newest release that `crossings update` keeps, or the one that
 * comes with the package where that is newer.
 *
 * Where a column such as `route` tells several series apart, `parts` has each of them, and the figures are their sum.
 *
 * What is wrong in a file stands in `findings`. Throws `HostError` where a file cannot be read at all or there is no
 * such release, `QuestionError` where there is no such series.
 *
 * @example
 * const release = await loadRelease();
 */
export async function loadRelease(
  files: string | readonly string[] = [],
  { host = nodeHost(PACKAGE_ROOT), ...which }: LoadOptions = {},
): Promise<Release> {
  const { release, findings } = await inspectRelease({ ...which, files: [files].flat() }, host);
  return { ...release, findings };
}

/**
 * The figures of one input that is in memory, read by whatever reader recognises it: CSV or TSV, the OpenDocument
 * workbook, a page of GOV.UK. `file` is the name under which findings speak of it.
 *
 * What is wrong in it stands in `findings`; nothing is thrown for it.
 *
 * @example
 * const release = await readRelease({ file: 'daily.csv', bytes: new TextEncoder().encode('date,arrivals\n2025-01-01,5\n') });
 */
export async function readRelease(
  input: { readonly file: string; readonly bytes: Uint8Array },
  { host = nodeHost(PACKAGE_ROOT) }: Pick<LoadOptions, 'host'> = {},
): Promise<Release> {
  const release = await readInMemory(input, host);
  return { ...release, findings: [...release.findings, ...(await checkRules(release, host))] };
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
  const asked = Object.entries(question).map(([key, value]) => [key, parseAnswer(key, value)] as const);
  return computeFrom(release, ytd, Object.fromEntries(asked)).data;
}

/** A published figure: a question as it is typed after `crossings`, `::` and a path if need be, and what was published. */
export type PublishedClaim = RawClaim;

export interface JudgeOptions {
  /** Releases before the one judged by, newest first: where a claim fails, the reason says whether it held in one of them. */
  readonly earlier?: readonly Release[];
}

/**
 * Whether the data bear out what was published, claim by claim, in their order: `holds`, `fails` with the right figure, or
 * `unknown` where the data cannot say.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` for claims that mean nothing
 * (`MalformedClaimsError` where their questions do).
 *
 * @example
 * judge(release, [{ claim: 'ytd --as-of 2025-04-14', expected: '8,180', rounding: 'more-than' }])[0].verdict; // 'holds'
 */
export function judge(
  release: Release,
  claims: readonly PublishedClaim[],
  { earlier = [] }: JudgeOptions = {},
): JudgedClaim[] {
  const ask = asker(release);
  const before = earlier.map((each) => ({ provenance: each.provenance, ask: asker(each) }));
  return judgeClaims(claims.map(soundClaim), ask, alternativesOf(ask, before));
}

function soundClaim(raw: PublishedClaim, index: number): Claim {
  const made = toClaim(raw, index + 1);
  if ('claim' in made) return made.claim;
  throw new QuestionError(`claim ${raw?.id ?? index + 1}: ${made.problem.message}`);
}

/** What a program gives is read like what is typed, so that it is held to the same rules. */
function parseAnswer(key: string, value: unknown): unknown {
  const options: Readonly<Record<string, AnyOption>> = ytd.options;
  const option = Object.hasOwn(options, key) ? options[key] : undefined;
  if (option) return option.parse(String(value));
  const words = Object.keys(options);
  throw new QuestionError(
    `unexpected "${key}", expected one of ${words.join(', ')}${didYouMean(key, words)}`,
  );
}
