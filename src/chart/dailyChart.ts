import { records } from '../calculations/records.js';
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
  withLacking,
} from './chartKind.js';

const USUAL_MEAN = 7;

/** A bar for each day of a year, with the mean of the days up to it. */
export function dailyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const last = resolveAsOf(asked, set.coverage);
  const year = yearOf(last);
  const span = { first: Math.max(firstDayOf(year), set.coverage.first), last };
  const spanAsked = {
    // Asked for as a year that is cut short, so that the sentence says where.
    ...(span.first === firstDayOf(year) ? { year, asOf: last } : { from: span.first, to: last }),
    ...(asked.measure !== undefined && { measure: asked.measure }),
  };
  const base = totalOf.compute({ ...question, asked: spanAsked });
  const [highest] = records.compute({ ...question, asked: { ...spanAsked, top: 1 } }).prose;
  const news = withLacking(highest, base.data.missingDays);
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const values = dailyFigures(figures, span);
  const days = asked.mean ?? USUAL_MEAN;
  const mean = means(figures, span.first, values.length, days);
  return {
    base,
    last,
    chart: {
      kind: 'bars',
      ...chartText(
        `${measureWords(name, base.unit).title} by day, ${spanInWords(span.first, span.last)}`,
        base,
        news,
      ),
      count: values.length,
      ticks: ticksOr(monthTicks(span.first, values.length, year), daysOf(span).map(dayAndMonth)),
      names: daysOf(span).map(fullDate),
      bars: [{ name: String(year), emphasis: true, values }],
      // Fewer days than those of a mean have none.
      line: mean.every((value) => value === null)
        ? null
        : { name: `mean of ${days} days`, emphasis: false, values: mean },
    },
    placeOf: (day) => (day >= span.first && day <= span.last ? day - span.first : null),
    series: [{ name: String(year), from: toCivilDate(span.first), step: 'day', values, partial: [] }],
  };
}

/** Means of the `days` days up to and including each day; `null` if one of them is before the first, or has no figure. */
function means(series: Series, first: number, count: number, days: number): (number | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const last = first + index;
    const { value, missingDays } = total(series, { first: last - days + 1, last });
    if (index < days - 1 || value === null || missingDays > 0) return null;
    return series.quotient === undefined ? value / days : value;
  });
}
