import { by } from '../calculations/by.js';
import {
  firstDayOf,
  longDate,
  MONTHS,
  monthOf,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveAsOf, resolveMeasure } from '../option/index.js';
import { measureWords, type Tick } from '../report/index.js';
import { lacksDays, type PeriodTotal, rollUp } from '../series/index.js';
import { type ChartQuestion, type ChartResult, chartText, ticksOr } from './chartKind.js';
import { highestNews } from './highestNews.js';

/** A bar for each week of a year, Monday to Sunday; a week belongs to the year of its Sunday. */
export function weeklyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const last = resolveAsOf(asked, set.coverage);
  const name = resolveMeasure(asked.measure, set.measures);
  const all = rollUp(set.series(name), 'week', { first: set.coverage.first, last });
  // The days around New Year are in a week of the next year; where there are no others, that is the week to show.
  const year = all.some((row) => row.year === yearOf(last))
    ? yearOf(last)
    : (all.at(-1)?.year ?? yearOf(last));
  const rows = all.filter((row) => row.year === year);
  const span = { first: rows[0]?.span.first ?? firstDayOf(year), last };
  const base = by.compute({
    ...question,
    asked: { period: 'week', years: [year], asOf: last, measure: name },
  });
  const news = highestNews(question, name, year, last, 'week');
  const values = rows.map(({ value }) => value);
  const names = rows.map(({ span: { first, last: end } }) => spanInWords(first, end));
  const incomplete = rows.flatMap((row, index) => (lacksDays(row) ? [index] : []));
  const title = `${measureWords(name, base.unit).title} by week from Monday, ${spanInWords(span.first, span.last)}`;
  return {
    base,
    last,
    chart: {
      kind: 'bars',
      ...chartText(title, base, news),
      count: values.length,
      ticks: ticksOr(
        monthStarts(rows),
        rows.map(({ span: { first } }) => longDate(first)),
      ),
      names,
      bars: [{ name: String(year), emphasis: true, values, incomplete: new Set(incomplete) }],
      line: null,
    },
    placeOf: (day) => {
      const at = rows.findIndex((row) => day >= row.span.first && day <= row.span.last);
      return at === -1 ? null : at;
    },
    series: [
      {
        name: String(year),
        from: toCivilDate(span.first),
        step: 'week',
        values,
        partial: rows.filter(({ partial }) => partial).map((row) => toCivilDate(row.span.first)),
      },
    ],
  };
}

/** A tick at the first week of each month. */
function monthStarts(rows: readonly PeriodTotal[]): Tick[] {
  return rows.flatMap(({ span }, at) => {
    const month = monthOf(span.last);
    const before = rows[at - 1];
    const isFirst = before === undefined ? at === 0 : monthOf(before.span.last) !== month;
    return isFirst ? [{ at, label: MONTHS[month - 1] as string }] : [];
  });
}
