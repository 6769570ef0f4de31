import { by } from '../../calculations/by.js';
import { daysOf, firstDayOf, lastDayOf, toCivilDate, weekdayOf } from '../../calendar/index.js';
import { resolveMeasure } from '../../option/index.js';
import { measureWords, phraseToText } from '../../report/index.js';
import { figureOn } from '../../series/index.js';
import { monthTicks } from './axis.js';
import type { ChartQuestion, ChartResult } from './drawn.js';
import { sourceText } from './sourceText.js';
import { yearsToShow } from './yearsToShow.js';

/** A square a day, weeks from Monday, a block a year, the newest first. */
export function calendarChart(question: ChartQuestion): ChartResult {
  const { series: set, asked, source } = question;
  const { last, years } = yearsToShow(asked, set.coverage, 2);
  const name = resolveMeasure(asked.measure, set.measures);
  const base = by.compute({ ...question, asked: { period: 'month', years, asOf: last, measure: name } });
  const figures = set.series(name);
  const blocks = [...years].reverse().map((year) => {
    const span = { first: firstDayOf(year), last: Math.min(lastDayOf(year), last) };
    const values = daysOf(span).map((day) => {
      const figure = figureOn(figures, day);
      return Number.isNaN(figure) ? null : figure;
    });
    const ticks = monthTicks(span.first, values.length, year);
    return { name: String(year), offset: weekdayOf(span.first) - 1, values, ticks };
  });
  return {
    base,
    chart: {
      kind: 'heat',
      title: `${measureWords(name, base.unit).title}, day by day`,
      unit: base.unit,
      source: sourceText(source),
      description: phraseToText(base.prose[0], { precision: 0 }),
      blocks,
    },
    series: blocks.map(({ name: year, values }) => ({
      name: year,
      from: toCivilDate(firstDayOf(+year)),
      step: 'day',
      values,
    })),
  };
}
