import { ytd } from '../../calculations/ytd.js';
import {
  dayAndMonth,
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  sameDate,
  toCivilDate,
  yearOf,
} from '../../calendar/index.js';
import { resolveAsOf, resolveMeasure, resolveYears } from '../../option/index.js';
import { measureWords, phraseToText } from '../../report/index.js';
import { runningTotals, type Series } from '../../series/index.js';
import { AXIS_DAYS, AXIS_YEAR, axisDay, axisIndex, monthTicks } from './axis.js';
import type { ChartQuestion, ChartResult } from './drawn.js';
import { sourceText } from './sourceText.js';

/**
 * Running totals over the dates of a year: the year in question to its as-of date, the others to their end. A date that
 * a year does not have, 29 February, stands where the day before it stood.
 */
export function ytdChart(question: ChartQuestion): ChartResult {
  const { series: set, asked, source } = question;
  const { kind, cumulative, ...rest } = asked;
  const base = ytd.compute({ ...question, asked: rest });
  const asOf = resolveAsOf(asked, set.coverage);
  const year = yearOf(asOf);
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const others = resolveYears(asked.years, year, set.coverage);
  const years = [year, ...others];
  const summary = ytd.compute({ ...question, asked: { ...rest, years: namedOf(others) } });
  const lines = years.map((each) => ({
    name: String(each),
    emphasis: each === year,
    values: alongAxis(figures, each, each === year ? asOf : set.coverage.last),
  }));
  const title = `${measureWords(name, base.unit).title}: running totals by year`;
  return {
    base,
    chart: {
      kind: 'lines',
      title,
      unit: base.unit,
      source: sourceText(source),
      description: phraseToText(summary.prose[0], { precision: 0 }),
      count: AXIS_DAYS,
      ticks: monthTicks(firstDayOf(AXIS_YEAR), AXIS_DAYS, AXIS_YEAR),
      names: Array.from({ length: AXIS_DAYS }, (_, index) => dayAndMonth(axisDay(index))),
      lines,
      running: true,
      marker: { at: axisIndex(monthOf(asOf), dayOfMonth(asOf)), label: dayAndMonth(asOf) },
    },
    series: years.map((each, index) => ({
      name: String(each),
      from: toCivilDate(firstDayOf(each)),
      step: 'day',
      values: byDay(lines[index]?.values ?? [], each),
    })),
  };
}

/** Which years a sentence can name: three at most, of more the two latest. */
function namedOf(years: readonly number[]): readonly number[] {
  return years.length > 3 ? years.slice(0, 2) : years;
}

/** One value a date of the axis, `null` from the day on after the last one counted and where nothing was published. */
function alongAxis(series: Series, year: number, last: number): (number | null)[] {
  const first = firstDayOf(year);
  const totals = runningTotals(series, { first, last: Math.min(last, lastDayOf(year)) });
  return Array.from({ length: AXIS_DAYS }, (_, index) => {
    return totals[sameDate(axisDay(index), year) - first]?.value ?? null;
  });
}

/** Without the place of 29 February in years that have none. */
function byDay(values: readonly (number | null)[], year: number): (number | null)[] {
  const days = firstDayOf(year + 1) - firstDayOf(year);
  const leapDay = axisIndex(2, 29);
  return days === AXIS_DAYS ? [...values] : values.filter((_, index) => index !== leapDay);
}
