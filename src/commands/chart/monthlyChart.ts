import { by } from '../../calculations/by.js';
import { firstDayOf, MONTHS, monthOf, toCivilDate, yearOf } from '../../calendar/index.js';
import { resolveMeasure } from '../../option/index.js';
import { measureWords } from '../../report/index.js';
import { rollUp } from '../../series/index.js';
import { type ChartQuestion, type ChartResult, chartText, yearsToShow } from './chartKind.js';

/** Bars of each month, those of several years side by side; with `--cumulative`, running totals of each year. */
export function monthlyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const { last, years } = yearsToShow(asked, set.coverage, 3);
  const name = resolveMeasure(asked.measure, set.measures);
  const base = by.compute({
    ...question,
    asked: {
      period: 'month',
      years,
      asOf: last,
      measure: name,
      ...(asked.cumulative && { cumulative: asked.cumulative }),
    },
  });
  const rows = rollUp(set.series(name), 'month', { first: set.coverage.first, last });
  const ofYear = (year: number) =>
    MONTHS.map((_, month) => rows.find((each) => each.year === year && each.number === month + 1));
  const figures = years.map((year) =>
    ofYear(year).map((row) => (asked.cumulative ? row?.running.value : row?.value) ?? null),
  );
  const lacking = (year: number) =>
    ofYear(year).flatMap((row, index) => {
      const { missingDays } = (asked.cumulative ? row?.running : row) ?? { missingDays: 0 };
      return row?.partial || missingDays > 0 ? [index] : [];
    });
  const bars = years.map((year, index) => ({
    name: String(year),
    emphasis: year === years.at(-1),
    // Months that have not begun are not drawn as missing.
    values: (figures[index] ?? []).slice(0, year === yearOf(last) ? monthOf(last) : MONTHS.length),
    incomplete: new Set(lacking(year)),
  }));
  const running = asked.cumulative ? ', running totals' : '';
  return {
    base,
    chart: {
      kind: 'bars',
      ...chartText(`${measureWords(name, base.unit).title} by month${running}`, base),
      count: MONTHS.length,
      ticks: MONTHS.map((label, at) => ({ at, label })),
      names: MONTHS,
      bars,
      line: null,
    },
    series: years.map((year, index) => ({
      name: String(year),
      from: toCivilDate(firstDayOf(year)),
      step: 'month',
      values: figures[index] ?? [],
    })),
  };
}
