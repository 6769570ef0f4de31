import { total as totalOf } from '../../calculations/total.js';
import { daysOf, firstDayOf, fullDate, spanInWords, toCivilDate, yearOf } from '../../calendar/index.js';
import { resolveAsOf, resolveMeasure } from '../../option/index.js';
import { measureWords, phraseToText } from '../../report/index.js';
import { figureOn, type Series, total } from '../../series/index.js';
import { monthTicks } from './axis.js';
import type { ChartQuestion, ChartResult } from './drawn.js';
import { sourceText } from './sourceText.js';

const MEAN_DAYS = 7;

/** A bar a day of one year, with the mean of the 7 days up to each. */
export function dailyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked, source } = question;
  const last = resolveAsOf(asked, set.coverage);
  const year = yearOf(last);
  const span = { first: Math.max(firstDayOf(year), set.coverage.first), last };
  const base = totalOf.compute({
    ...question,
    asked: {
      from: span.first,
      to: span.last,
      ...(asked.measure !== undefined && { measure: asked.measure }),
    },
  });
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const values = daysOf(span).map((day) => known(figureOn(figures, day)));
  return {
    base,
    chart: {
      kind: 'bars',
      title: `${measureWords(name, base.unit).title} by day, ${spanInWords(span.first, span.last)}`,
      unit: base.unit,
      source: sourceText(source),
      description: phraseToText(base.prose[0], { precision: 0 }),
      count: values.length,
      ticks: monthTicks(span.first, values.length, year),
      names: daysOf(span).map(fullDate),
      bars: [{ name: String(year), emphasis: true, values }],
      line: {
        name: `mean of ${MEAN_DAYS} days`,
        emphasis: false,
        values: means(figures, span.first, values.length),
      },
    },
    series: [{ name: String(year), from: toCivilDate(span.first), step: 'day', values }],
  };
}

function known(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}

/** `null` where one of the 7 days has no figure. */
function means(series: Series, first: number, count: number): (number | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const last = first + index;
    const { value, missingDays } = total(series, { first: last - MEAN_DAYS + 1, last });
    if (value === null || missingDays > 0) return null;
    return series.quotient === undefined ? value / MEAN_DAYS : value;
  });
}
