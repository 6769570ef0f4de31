/** Functions for other programs, one a file; `pure.ts` lists those that run in a browser, `index.ts` all. */
import { checkRules } from '../check/inspectRelease.js';
import { today as todayByTheClock } from '../host/clock.js';
import { parseDay } from '../option/index.js';
import { type Release, readRelease as readInMemory } from '../release/index.js';

/** An input that is in memory. */
export interface ReleaseInput {
  /** The name under which findings speak of it; it need not be that of a file, and says nothing of the format. */
  readonly file: string;
  /** The whole of it, as it was published. */
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Days after this one, `YYYY-MM-DD`, are found to lie in the future; default: today in UTC. Figures do not depend on it. */
  readonly today?: string | undefined;
}

/**
 * The daily figures of one input that is in memory, by whatever reader recognises it: CSV or TSV, rows of JSON, a workbook (ODS or
 * Excel), a page of GOV.UK, each also packed by gzip. Touches no file and no network.
 *
 * What is wrong in it stands in `findings`, nothing is thrown for it: a release with a finding of severity `error` is there to
 * be looked at, and every question to it throws `UnfitDataError`. Throws `QuestionError` where `today` is no day.
 *
 * @example
 * import { readRelease } from 'crossings/pure';
 *
 * const text = 'date,arrivals,boats\n2025-01-01,5,1\n2025-01-02,oops,0\n';
 * const { findings } = await readRelease({ file: 'daily.csv', bytes: new TextEncoder().encode(text) });
 * findings.length; // 1
 * findings[0].severity; // 'error'
 * findings[0].place; // { file: 'daily.csv', line: 3, column: 12 }
 */
export async function readRelease(
  input: ReleaseInput,
  { today = todayByTheClock() }: ReadOptions = {},
): Promise<Release> {
  parseDay(today);
  const release = await readInMemory(input);
  return { ...release, findings: [...release.findings, ...(await checkRules(release, today))] };
}
