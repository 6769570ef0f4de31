import { countedInWords } from '../calculation/index.js';
import { by } from '../calculations/by.js';
import { MONTHS, monthOf, toCivilDate, weekdayOf, yearWithin } from '../calendar/index.js';
import { resolveMeasure } from '../option/index.js';
import { measureWords } from '../report/index.js';
import {
  type ChartQuestion,
  type ChartResult,
  chartText,
  dailyFigures,
  monthTicks,
  yearsToShow,
} from './chartKind.js';
import { highestNews } from './highestNews.js';

/** A square for each day in weeks from Monday, a block for each year, the newest first. */
export function calendarChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const { last, years, counted } = yearsToShow(asked, set.coverage, 2);
  const name = resolveMeasure(asked.measure, set.measures);
  const base = by.compute({ ...question, asked: { period: 'month', years, asOf: last, measure: name } });
  const news = highestNews(question, name, years.at(-1) as number, last);
  const figures = set.series(name);
  const blocks = [...years].reverse().map((year) => {
    const span = yearWithin(year, { first: set.coverage.first, last });
    const values = dailyFigures(figures, span);
    const months = monthTicks(span.first, values.length, year);
    const cut = { at: 0, label: MONTHS[monthOf(span.first) - 1] as string };
    const ticks = months[0]?.at === 0 ? months : [cut, ...months];
    return { name: String(year), first: span.first, offset: weekdayOf(span.first) - 1, values, ticks };
  });
  return {
    base,
    last: counted.span.last,
    chart: {
      kind: 'heat',
      ...chartText(
        `${measureWords(name, base.unit).title}, day by day, ${countedInWords(counted)}`,
        base,
        news,
      ),
      blocks,
    },
    series: blocks.map(({ name: year, first, values }) => ({
      name: year,
      from: toCivilDate(first),
      step: 'day',
      values,
      partial: [],
    })),
  };
}
