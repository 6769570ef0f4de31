import { ytd } from '../calculations/ytd.js';
import {
  type DayNumber,
  dayAndMonth,
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsPeriod,
  type Span,
  sameDate,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveAsOf, resolveMeasure, resolveYears } from '../option/index.js';
import { type ChartSeries, listedWords, measureWords } from '../report/index.js';
import { figureOn, runningTotals, type Series } from '../series/index.js';
import { type ChartQuestion, type ChartResult, chartText, monthTicks } from './chartKind.js';

/** A leap year, so that every date of any year has a place on the axis. */
export const AXIS_YEAR = 2024;
export const AXIS_DAYS = 366;

/**
 * Running totals over the dates of a year: of earlier years up to their end, of the year in question and later ones up to the as-of date,
 * since no day after it is counted. In a year without 29 February, that date has the total of the day before.
 */
export function ytdChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const asOf = resolveAsOf(asked, set.coverage);
  const year = yearOf(asOf);
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const others = othersToShow(asked.years, year, set.coverage);
  const { kind, cumulative, ...rest } = asked;
  const base = ytd.compute({ ...question, asked: { ...rest, years: others } });
  const years = [year, ...others];
  const summary = ytd.compute({ ...question, asked: { ...rest, years: namedOf(others) } });
  const news = ytd.compute({ ...question, asked: { ...rest, years: others.slice(0, 1) } });
  const lines = years.map((each) => ({
    name: String(each),
    emphasis: each === year,
    values: alongAxis(
      figures,
      each,
      each < year ? lastDayOf(each) : Math.min(sameDate(asOf, each), set.coverage.last),
    ),
  }));
  const isWhole = asOf === lastDayOf(year);
  const counted = listedWords(
    years
      .filter((each) => each >= year)
      .sort()
      .map(String),
  );
  const end = isWhole ? counted : `${counted} counted to ${dayAndMonth(asOf)}`;
  const subtitle = `${measureWords(name, base.unit).title}: running totals by year, ${end}`;
  return {
    base,
    last: asOf,
    chart: {
      kind: 'lines',
      ...chartText(subtitle, summary, news),
      count: AXIS_DAYS,
      ticks: monthTicks(firstDayOf(AXIS_YEAR), AXIS_DAYS, AXIS_YEAR),
      names: Array.from({ length: AXIS_DAYS }, (_, index) => dayAndMonth(axisDay(index))),
      lines: lines.map((line) => broken(line, figures)),
      running: true,
      marker: { at: axisIndex(monthOf(asOf), dayOfMonth(asOf)), label: dayAndMonth(asOf) },
    },
    placeOf: (day) => {
      const isShown = years.includes(yearOf(day)) && day <= set.coverage.last;
      return isShown ? axisIndex(monthOf(day), dayOfMonth(day)) : null;
    },
    series: years.map((each, index) => ({
      name: String(each),
      from: toCivilDate(firstDayOf(each)),
      step: 'day',
      values: byDay(lines[index]?.values ?? [], each),
      partial: [],
    })),
  };
}

/** Earlier years of a picture whose years are not named: with more, lines and labels get in each other's way. */
const USUAL_EARLIER = 3;

/** The years beside the one in question, newest first. */
function othersToShow(asked: readonly number[] | 'all' | undefined, year: number, coverage: Span): number[] {
  if (asked !== undefined && asked !== 'all') return resolveYears(asked, year, coverage);
  const earlier = resolveYears(undefined, year, coverage);
  return asked === 'all' ? earlier : earlier.slice(0, USUAL_EARLIER);
}

/** Years that the sentence names: all of up to three, otherwise the two latest. */
function namedOf(years: readonly number[]): readonly number[] {
  return years.length > 3 ? years.slice(0, 2) : years;
}

/** A value for each date of the axis; `null` after `last`, a day of the year, and where the total is unknown. */
export function alongAxis(series: Series, year: number, last: number): (number | null)[] {
  const first = firstDayOf(year);
  const totals = runningTotals(series, { first, last });
  return Array.from({ length: AXIS_DAYS }, (_, index) => {
    return totals[sameDate(axisDay(index), year) - first]?.value ?? null;
  });
}

/** A line with a gap on each day without a figure: a level line would say that nobody arrived. */
function broken(line: ChartSeries, series: Series): ChartSeries {
  const values = line.values.map((value, index) => {
    const isKnown = !Number.isNaN(figureOn(series, sameDate(axisDay(index), Number(line.name))));
    return isKnown ? value : null;
  });
  return { ...line, values };
}

/** Values of all days of a year: without that of 29 February if the year has none. */
export function byDay(values: readonly (number | null)[], year: number): (number | null)[] {
  const days = firstDayOf(year + 1) - firstDayOf(year);
  const leapDay = axisIndex(2, 29);
  return days === AXIS_DAYS ? [...values] : values.filter((_, index) => index !== leapDay);
}

/** The day of the axis year at an index of the axis. */
export function axisDay(index: number): DayNumber {
  return firstDayOf(AXIS_YEAR) + index;
}

/** Index of a date of any year on the axis. */
export function axisIndex(month: number, dayOfMonth: number): number {
  return monthsPeriod('month', AXIS_YEAR, month).span.first + dayOfMonth - 1 - firstDayOf(AXIS_YEAR);
}
