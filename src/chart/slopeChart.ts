import { by } from '../calculations/by.js';
import { MONTHS, monthsPeriod, toCivilDate } from '../calendar/index.js';
import { BeyondDataError, QuestionError, resolveMeasure } from '../option/index.js';
import { measureWords } from '../report/index.js';
import { lacksDays, rollUp } from '../series/index.js';
import { type ChartQuestion, type ChartResult, chartText, yearsToShow } from './chartKind.js';

/**
 * Each month that is whole in two years, as a line from the one to the other; the one that changed most stands out. Throws
 * `QuestionError` for other than two years, and `BeyondDataError` where no month is whole in both.
 */
export function slopeChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const { last, years } = yearsToShow(asked, set.coverage, 2);
  const [earlier, later] = years;
  if (earlier === undefined || later === undefined || years.length > 2)
    throw new QuestionError(
      `a slope needs two years, and there ${years.length === 1 ? 'is' : 'are'} ${years.length}: name them with --years`,
    );
  const name = resolveMeasure(asked.measure, set.measures);
  const base = by.compute({ ...question, asked: { period: 'month', years, asOf: last, measure: name } });
  const rows = rollUp(set.series(name), 'month', { first: set.coverage.first, last });
  const monthFigure = (year: number, month: number) => {
    const row = rows.find((each) => each.year === year && each.number === month);
    return row === undefined || lacksDays(row) ? null : row.value;
  };
  const months = MONTHS.flatMap((label, index) => {
    const values = [monthFigure(earlier, index + 1), monthFigure(later, index + 1)] as const;
    const [before, after] = values;
    return before === null || after === null
      ? []
      : [{ label, month: index + 1, values, change: Math.abs(after - before) }];
  });
  if (months.length === 0)
    throw new BeyondDataError(`no month has figures for every day of it in both ${earlier} and ${later}`);
  const most = Math.max(...months.map(({ change }) => change));
  const foremost = months.findIndex(({ change }) => change === most);
  // How many months were above those of the year before, where the report says that.
  const news = base.prose[1] ?? base.prose[0];
  return {
    base,
    last,
    chart: {
      kind: 'lines',
      ...chartText(
        `${measureWords(name, base.unit).title}: each whole month of ${earlier} and of ${later}`,
        base,
        later === earlier + 1 ? news : base,
      ),
      count: 2,
      ticks: years.map((year, at) => ({ at, label: String(year) })),
      names: years.map(String),
      lines: months.map(({ label, values }, index) => ({
        name: label.slice(0, 3),
        emphasis: index === foremost,
        values,
      })),
      marker: null,
    },
    series: years.map((year, index) => ({
      name: String(year),
      from: toCivilDate(monthsPeriod('month', year, 1).span.first),
      step: 'month',
      values: MONTHS.map((_, at) => months.find(({ month }) => month === at + 1)?.values[index] ?? null),
      partial: [],
    })),
  };
}
