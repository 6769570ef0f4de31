import { ytd } from '../calculations/ytd.js';
import {
  dayAndMonth,
  firstDayOf,
  lastDayOf,
  type Span,
  sameDate,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { resolveAsOf, resolveMeasure, resolveYears } from '../option/index.js';
import { listedWords, measureWords } from '../report/index.js';
import { type ChartQuestion, type ChartResult, chartText } from './chartKind.js';
import { axisPlace, byDay, totalsAlongAxis, withGaps, yearAxis } from './yearAxis.js';

/**
 * Running totals over the dates of a year: of earlier years up to their end, of the year in question and later ones up to the as-of date,
 * since no day after it is counted. In a year without 29 February, that date has the total of the day before.
 */
export function ytdChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const asOf = resolveAsOf(asked, set.coverage);
  const year = yearOf(asOf);
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const others = othersToShow(asked.years, year, set.coverage);
  const compared = (shown: readonly number[]) =>
    ytd.compute({ ...question, asked: { asOf, measure: name, years: shown } });
  const base = compared(others);
  const years = [year, ...others];
  const totals = years.map((each) => {
    const last = each < year ? lastDayOf(each) : Math.min(sameDate(asOf, each), set.coverage.last);
    return { year: each, values: totalsAlongAxis(figures, each, last) };
  });
  const isWhole = asOf === lastDayOf(year);
  const counted = listedWords(
    years
      .filter((each) => each >= year)
      .sort()
      .map(String),
  );
  const end = isWhole ? counted : `${counted} counted to ${dayAndMonth(asOf)}`;
  const subtitle = `${measureWords(name, base.unit).title}: running totals by year, ${end}`;
  return {
    base,
    last: asOf,
    chart: {
      kind: 'lines',
      ...chartText(subtitle, compared(namedOf(others)), compared(others.slice(0, 1))),
      ...yearAxis(),
      lines: totals.map(({ year: each, values }) => ({
        name: String(each),
        emphasis: each === year,
        values: withGaps(values, each, figures),
      })),
      running: true,
      marker: { at: axisPlace(asOf), label: dayAndMonth(asOf) },
    },
    placeOf: (day) => (years.includes(yearOf(day)) && day <= set.coverage.last ? axisPlace(day) : null),
    series: totals.map(({ year: each, values }) => ({
      name: String(each),
      from: toCivilDate(firstDayOf(each)),
      step: 'day',
      values: byDay(values, each),
      partial: [],
    })),
  };
}

/** Earlier years of a picture whose years are not named: with more, lines and labels get in each other's way. */
const USUAL_EARLIER = 3;

/** The years beside the one in question, newest first. */
function othersToShow(asked: readonly number[] | 'all' | undefined, year: number, coverage: Span): number[] {
  if (asked !== undefined && asked !== 'all') return resolveYears(asked, year, coverage);
  const earlier = resolveYears(undefined, year, coverage);
  return asked === 'all' ? earlier : earlier.slice(0, USUAL_EARLIER);
}

/** Years that the sentence names: all of up to three, otherwise the two latest. */
function namedOf(years: readonly number[]): readonly number[] {
  return years.length > 3 ? years.slice(0, 2) : years;
}
