import { type YtdData, ytd } from '../calculations/ytd.js';
import { compute } from '../question/index.js';
import type { Release } from '../release/index.js';
import { parseWords, requireRelease, type WordsOf } from './ask.js';

export type YearToDateQuestion = WordsOf<'ytd'>;

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
  return compute(requireRelease(release), ytd, parseWords(ytd.options, question)).data;
}
