import { by } from '../calculations/by.js';
import {
  type DayNumber,
  MONTHS,
  monthOf,
  monthsPeriod,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveAsOf, resolveMeasure } from '../option/index.js';
import type { Report, Tick } from '../report/index.js';
import { lacksDays, rollUp } from '../series/index.js';
import {
  type ChartQuestion,
  type ChartResult,
  chartText,
  partialMonths,
  partOfMonth,
  ticksOr,
} from './chartKind.js';

const MEASURE = 'people-per-boat';

/** Boats of a month below which its average says little. */
const USUALLY_FEWEST = 10;

/**
 * People per boat of each month of the data: people by boats of the month, not a mean of its days. The sentence is about the months, the
 * table has the years, since nine years of months would fill a page.
 */
export function perBoatChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const name = resolveMeasure(MEASURE, set.measures);
  const span = { first: set.coverage.first, last: resolveAsOf(asked, set.coverage) };
  const [base, ofMonths] = (['year', 'month'] as const).map((period) =>
    by.compute({ ...question, asked: { period, measure: name, asOf: span.last } }),
  ) as [Report, Report];
  const years = [yearOf(span.last) - 1, yearOf(span.last)].filter((year) => year >= yearOf(span.first));
  const news = by.compute({
    ...question,
    asked: { period: 'month', measure: name, years, asOf: span.last },
  });
  const rows = rollUp(set.series(name), 'month', span);
  const names = rows.map(({ span: { first: day } }) => `${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`);
  const values = rows.map(({ value }) => value);
  const first = monthsPeriod('month', yearOf(span.first), monthOf(span.first)).span.first;
  const fewest = asked.minBoats ?? USUALLY_FEWEST;
  const boats = rollUp(set.series('boats'), 'month', span);
  const isFew = (index: number) => (boats[index]?.value ?? 0) < fewest;
  const incomplete = rows.flatMap((row, index) => (lacksDays(row) || isFew(index) ? [index] : []));
  return {
    base: { ...base, prose: ofMonths.prose },
    last: span.last,
    chart: {
      kind: 'lines',
      ...chartText(`People per boat by month, ${spanInWords(span.first, span.last)}`, ofMonths, news),
      count: values.length,
      ticks: ticksOr(yearTicks(first, values.length, yearOf(first)), names),
      names,
      lines: [{ name: 'people per boat', emphasis: true, values, incomplete: new Set(incomplete) }],
      marker: null,
      hollowMeans: fewest > 1 ? `incomplete / under ${fewest} boats` : 'incomplete',
    },
    placeOf: (day) => {
      const months = (yearOf(day) - yearOf(first)) * 12 + monthOf(day) - monthOf(first);
      return day >= span.first && day <= span.last
        ? Math.min(months + partOfMonth(day), values.length - 1)
        : null;
    },
    series: [
      {
        name: 'people per boat',
        from: toCivilDate(first),
        step: 'month',
        values,
        partial: partialMonths(rows),
      },
    ],
  };
}

/** Ticks with the year at each January among the `months` from the one of `first`, which is in `year`. */
function yearTicks(first: DayNumber, months: number, year: number): Tick[] {
  const offset = monthOf(first) - 1;
  return Array.from({ length: Math.ceil((months + offset) / 12) }, (_, index) => ({
    at: index * 12 - offset,
    label: String(year + index),
  })).filter(({ at }) => at >= 0);
}
