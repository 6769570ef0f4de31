import { countedInWords } from '../calculation/index.js';
import { by } from '../calculations/by.js';
import { type DayNumber, firstDayOf, MONTHS, monthOf, toCivilDate, yearOf } from '../calendar/index.js';
import { QuestionError, resolveMeasure } from '../option/index.js';
import { measureWords, type Report } from '../report/index.js';
import { lacksDays, type PeriodTotal, rollUp } from '../series/index.js';
import {
  type ChartQuestion,
  type ChartResult,
  chartText,
  partialMonths,
  partOfMonth,
  yearsToShow,
} from './chartKind.js';

/** Years whose bars are wide enough side by side, and whose colours can be told apart. */
const MOST_YEARS = 5;

/** Bars of each month, those of several years side by side; with `--cumulative`, running totals of each year. */
export function monthlyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const { last, years, counted } = yearsToShow(asked, set.coverage, 3);
  if (years.length > MOST_YEARS)
    throw new QuestionError(
      `chart monthly shows up to ${MOST_YEARS} years side by side, and there are ${years.length}: name fewer, or draw chart calendar`,
    );
  const name = resolveMeasure(asked.measure, set.measures);
  const [base, news] = [years, years.slice(-2)].map((shown) =>
    by.compute({
      ...question,
      asked: {
        period: 'month',
        years: shown,
        asOf: last,
        measure: name,
        ...(asked.cumulative && { cumulative: asked.cumulative }),
      },
    }),
  ) as [Report, Report];
  const rows = rollUp(set.series(name), 'month', { first: set.coverage.first, last });
  const all = years.map((year) => ({ year, months: monthsOf(rows, year, asked.cumulative ?? false) }));
  const running = asked.cumulative ? ', running totals' : '';
  return {
    base,
    last: counted.span.last,
    chart: {
      kind: 'bars',
      ...chartText(
        `${measureWords(name, base.unit).title} by month${running}, ${countedInWords(counted)}`,
        base,
        news,
      ),
      count: MONTHS.length,
      ticks: MONTHS.map((label, at) => ({ at, label })),
      names: MONTHS,
      bars: all.map(({ year, months }) => ({
        name: String(year),
        emphasis: year === years.at(-1),
        ...barsOf(months, year === yearOf(last) ? monthOf(last) : MONTHS.length),
      })),
      line: null,
    },
    // A line across the bars of several years would be on all of them.
    ...(years.length === 1 && {
      placeOf: (day: DayNumber) =>
        yearOf(day) === years[0] && day <= last ? monthOf(day) - 1 + partOfMonth(day) - 0.5 : null,
    }),
    series: all.map(({ year, months }) => ({
      name: String(year),
      from: toCivilDate(firstDayOf(year)),
      step: 'month',
      values: months.map(({ value }) => value),
      partial: partialMonths(rows.filter((row) => row.year === year)),
    })),
  };
}

interface Month {
  readonly value: number | null;
  /** Whether the figure lacks days. */
  readonly isIncomplete: boolean;
}

/** All twelve months of a year, or the running totals at their ends. */
function monthsOf(rows: readonly PeriodTotal[], year: number, cumulative: boolean): Month[] {
  return MONTHS.map((_, index) => {
    const row = rows.find((each) => each.year === year && each.number === index + 1);
    if (row === undefined) return { value: null, isIncomplete: false };
    const figure = cumulative ? row.running : row;
    return { value: figure.value, isIncomplete: lacksDays(row, figure) };
  });
}

/** Values of the first `count` months: later ones have not begun and are not drawn as missing. */
function barsOf(months: readonly Month[], count: number) {
  const incomplete = months.flatMap(({ isIncomplete }, index) => (isIncomplete ? [index] : []));
  return { values: months.slice(0, count).map(({ value }) => value), incomplete: new Set(incomplete) };
}
