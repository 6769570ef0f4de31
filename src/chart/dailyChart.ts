import { total as totalOf } from '../calculations/total.js';
import {
  dayAndMonth,
  daysOf,
  firstDayOf,
  fullDate,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveAsOf, resolveMeasure } from '../option/index.js';
import { measureWords } from '../report/index.js';
import { type Series, total } from '../series/index.js';
import {
  type ChartQuestion,
  type ChartResult,
  chartText,
  dailyFigures,
  monthTicks,
  ticksOr,
} from './chartKind.js';

const MEAN_DAYS = 7;

/** A bar for each day of a year, with the mean of the 7 days up to it. */
export function dailyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const last = resolveAsOf(asked, set.coverage);
  const year = yearOf(last);
  const span = { first: Math.max(firstDayOf(year), set.coverage.first), last };
  const base = totalOf.compute({
    ...question,
    asked: {
      // Asked for as a year that is cut short, so that the sentence says where.
      ...(span.first === firstDayOf(year) ? { year, asOf: last } : { from: span.first, to: last }),
      ...(asked.measure !== undefined && { measure: asked.measure }),
    },
  });
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const values = dailyFigures(figures, span);
  return {
    base,
    last,
    chart: {
      kind: 'bars',
      ...chartText(
        `${measureWords(name, base.unit).title} by day, ${spanInWords(span.first, span.last)}`,
        base,
      ),
      count: values.length,
      ticks: ticksOr(monthTicks(span.first, values.length, year), daysOf(span).map(dayAndMonth)),
      names: daysOf(span).map(fullDate),
      bars: [{ name: String(year), emphasis: true, values }],
      line: {
        name: `mean of ${MEAN_DAYS} days`,
        emphasis: false,
        values: means(figures, span.first, values.length),
      },
    },
    series: [{ name: String(year), from: toCivilDate(span.first), step: 'day', values, partial: [] }],
  };
}

/** Means of the 7 days up to and including each day; `null` if one of them has no figure. */
function means(series: Series, first: number, count: number): (number | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const last = first + index;
    const { value, missingDays } = total(series, { first: last - MEAN_DAYS + 1, last });
    if (value === null || missingDays > 0) return null;
    return series.quotient === undefined ? value / MEAN_DAYS : value;
  });
}
