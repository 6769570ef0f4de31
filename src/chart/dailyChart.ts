import { type CountedYears, countedInWords } from '../calculation/index.js';
import { by } from '../calculations/by.js';
import { total as totalOf } from '../calculations/total.js';
import {
  type DayNumber,
  dayAndMonth,
  daysOf,
  firstDayOf,
  fullDate,
  lastDayOf,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveMeasure } from '../option/index.js';
import { measureWords } from '../report/index.js';
import { type Series, total } from '../series/index.js';
import {
  type ChartQuestion,
  type ChartResult,
  chartText,
  dailyFigures,
  monthTicks,
  ticksOr,
  yearsToShow,
} from './chartKind.js';
import { askedDaysOf, highestNews } from './highestNews.js';
import { alongAxis, axisPlace, yearAxis } from './yearAxis.js';

const USUAL_MEAN = 7;

/** A bar for each day of a year, with the mean of the days up to it; of several years the means alone, as lines over one another. */
export function dailyChart(question: ChartQuestion): ChartResult {
  const { years, counted, last } = yearsToShow(question.asked, question.series.coverage, 1);
  const year = years.at(-1) as number;
  return years.length > 1
    ? meansOfYears(question, years, counted)
    : daysOfYear(question, year, Math.min(last, lastDayOf(year)));
}

function daysOfYear(question: ChartQuestion, year: number, last: DayNumber): ChartResult {
  const { series: set, asked } = question;
  const name = resolveMeasure(asked.measure, set.measures);
  // Asked for as a year that is cut short, so that the sentence says where.
  const { span, asked: days } = askedDaysOf(question, year, last);
  const base = totalOf.compute({ ...question, asked: { ...days, measure: name } });
  const news = highestNews(question, name, year, last);
  const figures = set.series(name);
  const values = dailyFigures(figures, span);
  const length = asked.mean ?? USUAL_MEAN;
  const mean = means(figures, span.first, values.length, length);
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
        : { name: `mean of ${length} days`, emphasis: false, values: mean },
    },
    placeOf: (day) => (day >= span.first && day <= span.last ? day - span.first : null),
    series: [{ name: String(year), from: toCivilDate(span.first), step: 'day', values, partial: [] }],
  };
}

/** The means of several years over the dates of a year, the newest to the last day counted. */
function meansOfYears(question: ChartQuestion, years: readonly number[], counted: CountedYears): ChartResult {
  const { series: set, asked } = question;
  const { last } = counted.span;
  const year = years.at(-1) as number;
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const days = asked.mean ?? USUAL_MEAN;
  const base = by.compute({ ...question, asked: { period: 'month', years, asOf: last, measure: name } });
  const news = highestNews(question, name, year, last);
  const all = [...years].reverse().map((each) => {
    const count = Math.min(lastDayOf(each), last) - firstDayOf(each) + 1;
    return { year: each, values: means(figures, firstDayOf(each), count, days) };
  });
  return {
    base,
    last,
    chart: {
      kind: 'lines',
      ...chartText(
        `${measureWords(name, base.unit).title} by day: mean of ${days} days, ${countedInWords(counted)}`,
        base,
        news,
      ),
      ...yearAxis(),
      lines: all.map(({ year: each, values }) => ({
        name: String(each),
        emphasis: each === year,
        values: alongAxis(each, (day) => values[day - firstDayOf(each)] ?? null),
      })),
      marker: null,
    },
    placeOf: (day) => (years.includes(yearOf(day)) && day <= last ? axisPlace(day) : null),
    series: all.map(({ year: each, values }) => ({
      name: String(each),
      from: toCivilDate(firstDayOf(each)),
      step: 'day',
      values,
      partial: [],
    })),
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
