/** Charts of a release, a file a kind: running totals, days, months, people per boat, a calendar. */
import { type ComputeInput, type CountedYears, countedYears } from '../calculation/index.js';
import {
  type CivilDate,
  type DayNumber,
  daysOf,
  firstDayOf,
  longDate,
  MONTHS,
  monthOf,
  monthsPeriod,
  type Span,
  toCivilDate,
  yearOf,
  yearsOf,
} from '../calendar/index.js';
import { type Asked, BeyondDataError, requireYear, resolveAsOf } from '../option/index.js';
import { type Chart, type Phrase, phraseToText, type Report, type Tick } from '../report/index.js';
import { figureOn, type PeriodTotal, type Series } from '../series/index.js';
import type { ChartOptions, ChartValues } from './chartData.js';

/** A question for a chart, with the series that answer it. */
export type ChartQuestion = ComputeInput<ChartOptions>;

/** A chart, its points, and the report on the same figures. */
export interface ChartResult {
  /** Gives the tables and sentences. */
  readonly base: Report;
  readonly chart: Chart;
  /** The last day counted. */
  readonly last: DayNumber;
  readonly series: readonly ChartValues[];
  /** The place of a day on the axis; `null` for a day that is not shown, and not given where days cannot be marked. */
  readonly placeOf?: (day: DayNumber) => number | null;
}

/**
 * The years of a chart, earliest first, the last day counted, and both as words need them. Unless years are asked for, they are the `usual` latest.
 * Years without data are left out.
 */
export function yearsToShow(
  asked: Asked<ChartOptions>,
  coverage: Span,
  usual: number,
): { readonly last: DayNumber; readonly years: readonly number[]; readonly counted: CountedYears } {
  const last = resolveAsOf(asked, coverage);
  const wanted = asked.years === 'all' ? yearsOf({ first: coverage.first, last }) : asked.years;
  const named = [...(asked.year === undefined ? [] : [asked.year]), ...(wanted ?? [])];
  for (const each of named) requireYear(each, coverage);
  const newest = yearOf(last);
  const latest = Array.from({ length: usual }, (_, back) => newest - back);
  const chosen = wanted === undefined ? latest : named;
  const years = [...new Set(chosen)].filter(
    (year) => firstDayOf(year) <= last && year >= yearOf(coverage.first),
  );
  if (years.length === 0) throw new BeyondDataError(`these years have no day up to ${longDate(last)}`);
  const counted = countedYears(years, { first: coverage.first, last });
  return { last, years: counted.years, counted };
}

/**
 * Words around a chart. Its description is the first sentence of the report; its title is `news`, a sentence, or the first sentence
 * of a report.
 */
export function chartText(subtitle: string, { unit, prose, source }: Report, news: Report | Phrase) {
  const [description] = prose;
  const toText = (phrase: Phrase) => phraseToText(phrase, { precision: 0 });
  const told = 'prose' in news ? news.prose[0] : news;
  return {
    title: toText(told).replace(/\.$/, ''),
    subtitle,
    unit,
    source: toText(source.phrase),
    description: toText(description),
  };
}

/** First days of the months of which days before or after were not counted, as the data of a chart have them. */
export function partialMonths(rows: readonly PeriodTotal[]): CivilDate[] {
  return rows
    .filter(({ partial }) => partial)
    .map(({ year, number }) => toCivilDate(monthsPeriod('month', year, number).span.first));
}

/** Figures of all days of a span; `null` where a day has none. */
export function dailyFigures(series: Series, span: Span): (number | null)[] {
  return daysOf(span).map((day) => {
    const figure = figureOn(series, day);
    return Number.isNaN(figure) ? null : figure;
  });
}

/** How much of its month is over at the start of a day, from 0. */
export function partOfMonth(day: DayNumber): number {
  const { first, last } = monthsPeriod('month', yearOf(day), monthOf(day)).span;
  return (day - first) / (last + 1 - first);
}

/** Ticks at the first of each month of `year` that is among the `count` days from `first`. */
export function monthTicks(first: DayNumber, count: number, year: number): Tick[] {
  return MONTHS.flatMap((label, index) => {
    const at = monthsPeriod('month', year, index + 1).span.first - first;
    return at >= 0 && at < count ? [{ at, label }] : [];
  });
}

/** The ticks, or one at each of the places where these are so few that an axis would be left without a measure. */
export function ticksOr(ticks: readonly Tick[], names: readonly string[]): readonly Tick[] {
  return ticks.length > 1 ? ticks : names.map((label, at) => ({ at, label }));
}
