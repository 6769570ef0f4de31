import { type YtdData, ytd } from '../calculations/ytd.js';
import type { Alignment } from '../calendar/index.js';
import { computeFrom } from '../commands/calculationCommand.js';
import { type AnyOption, didYouMean, QuestionError } from '../option/index.js';
import type { Release } from '../release/index.js';

export interface YearToDateQuestion {
  /** Default: the year of the as-of date. */
  readonly year?: number | undefined;
  /** The last day counted, `YYYY-MM-DD`, included; default: the last day in the data, or of `year` in the data. */
  readonly asOf?: string | undefined;
  /** The other years; default: every earlier year in the data. */
  readonly years?: readonly number[] | undefined;
  /** `arrivals`, `boats`, `uncontrolled-landings`, `people-per-boat`, or a numeric column of the input; default: `arrivals`. */
  readonly measure?: string | undefined;
  /** What the same point of another year is: the same calendar date, or as many days into the year; default: `date`. */
  readonly align?: Alignment | undefined;
  /** What whole years are counted on: the daily series, or the finalised annual statistics; default: `daily`. */
  readonly basis?: 'daily' | 'annual' | undefined;
}

/**
 * The year to date: from 1 January to the as-of date, both included, against the same date in other years, the newest first.
 *
 * Totals are in the unit of the measure, people or boats, and changes are this year against that one. Nothing is rounded. A
 * figure is `null` where it is not known: a total of no days, a change where a total is unknown, a percentage where the other
 * year has 0. Days without a published figure are not counted as 0: `missingDays` says how many a total lacks.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` for a question that means nothing or that the
 * data cannot answer, such as a day after their last.
 *
 * @example
 * import { loadRelease, yearToDate } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * const { total, from, asOf, comparisons } = yearToDate(release, { asOf: '2025-04-14', years: [2024] });
 * total; // 8183
 * [from, asOf]; // ['2025-01-01', '2025-04-14']
 * comparisons[0].difference; // 1918
 * Math.round(comparisons[0].changePercent); // 31
 * yearToDate(release, { asOf: '2099-04-14' }); // throws QuestionError
 */
export function yearToDate(release: Release, question: YearToDateQuestion = {}): YtdData {
  const asked = Object.entries(question).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, parseAnswer(key, value)] as const],
  );
  return computeFrom(release, ytd, Object.fromEntries(asked)).data;
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
