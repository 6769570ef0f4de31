import { daysOf, type Span, toCivilDate } from '../calendar/index.js';
import { measure as measureOption, parseDay, QuestionError, resolveMeasure } from '../option/index.js';
import { inputsOf } from '../question/index.js';
import type { Release } from '../release/index.js';
import { figureOn } from '../series/index.js';
import { requireRelease } from './ask.js';

export interface DailyValuesQuestion {
  /** First day, `YYYY-MM-DD`, included; default: the first in the data. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`, included; default: the last in the data. */
  readonly to?: string | undefined;
  /** `arrivals` (default), `boats`, `uncontrolled-landings`, `people-per-boat`, or a numeric column of the input. */
  readonly measure?: string | undefined;
}

export interface DailyValue {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Figure in the unit of the measure, unrounded; `null` where none was published, which is not 0. */
  readonly value: number | null;
}

/**
 * The figure of every day from `from` to `to`, earliest first, none left out.
 *
 * Throws `UnfitDataError` where the release holds an error, and `QuestionError` for a day that is none, a span that ends before it
 * begins, and a measure that the data lack.
 *
 * @example
 * import { dailyValues, loadRelease } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * const [saturday, sunday] = dailyValues(release, { from: '2025-04-12', to: '2025-04-13' });
 * saturday; // { date: '2025-04-12', value: 656 }
 * sunday.value; // 0
 */
export function dailyValues(
  release: Release,
  { from, to, measure = 'arrivals' }: DailyValuesQuestion = {},
): DailyValue[] {
  const { series: set } = inputsOf(requireRelease(release));
  const series = set.series(resolveMeasure(measureOption.parse(String(measure)), set.measures));
  return daysOf(spanOf(from, to, set.coverage)).map((day) => {
    const figure = figureOn(series, day);
    return { date: toCivilDate(day), value: Number.isNaN(figure) ? null : figure };
  });
}

function spanOf(from: string | undefined, to: string | undefined, coverage: Span): Span {
  const first = from === undefined ? coverage.first : parseDay(String(from));
  const last = to === undefined ? coverage.last : parseDay(String(to));
  if (first <= last) return { first, last };
  throw new QuestionError(`the span ends before it begins: ${toCivilDate(first)} to ${toCivilDate(last)}`);
}
