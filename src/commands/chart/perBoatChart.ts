import { by } from '../../calculations/by.js';
import {
  addMonths,
  firstDayOf,
  MONTHS,
  monthOf,
  monthsPeriod,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../../calendar/index.js';
import { resolveAsOf, resolveMeasure } from '../../option/index.js';
import { phraseToText } from '../../report/index.js';
import { rollUp } from '../../series/index.js';
import { yearTicks } from './axis.js';
import type { ChartQuestion, ChartResult } from './drawn.js';
import { sourceText } from './sourceText.js';

const MEASURE = 'people-per-boat';

/** People per boat of each month, over the whole series: people over boats of the month, no mean of its days. */
export function perBoatChart(question: ChartQuestion): ChartResult {
  const { series: set, asked, source } = question;
  const name = resolveMeasure(MEASURE, set.measures);
  const span = { first: set.coverage.first, last: resolveAsOf(asked, set.coverage) };
  const base = by.compute({ ...question, asked: { period: 'year', measure: name, asOf: span.last } });
  const rows = rollUp(set.series(name), 'month', span);
  const values = rows.map(({ value }) => value);
  const first = monthsPeriod('month', yearOf(span.first), monthOf(span.first)).span.first;
  return {
    base,
    chart: {
      kind: 'lines',
      title: `People per boat by month, ${spanInWords(span.first, span.last)}`,
      unit: base.unit,
      source: sourceText(source),
      description: phraseToText(base.prose[0], { precision: 0 }),
      count: values.length,
      ticks: yearTicks(first, values.length, yearOf(first)),
      names: rows.map(({ span: { first: day } }) => `${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`),
      lines: [{ name: 'people per boat', emphasis: true, values }],
      marker: null,
    },
    series: [
      {
        name: 'people per boat',
        from: toCivilDate(addMonths(firstDayOf(yearOf(first)), monthOf(first) - 1)),
        step: 'month',
        values,
      },
    ],
  };
}
