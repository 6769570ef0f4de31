import { by } from '../../calculations/by.js';
import { firstDayOf, MONTHS, monthOf, toCivilDate, yearOf } from '../../calendar/index.js';
import { resolveMeasure } from '../../option/index.js';
import { measureWords, phraseToText } from '../../report/index.js';
import { rollUp } from '../../series/index.js';
import type { ChartQuestion, ChartResult } from './drawn.js';
import { sourceText } from './sourceText.js';
import { yearsToShow } from './yearsToShow.js';

/** Bars of each month side by side, a year each; with `--cumulative`, what each year had reached by then. */
export function monthlyChart(question: ChartQuestion): ChartResult {
  const { series: set, asked, source } = question;
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
    // A month that has not begun lacks nothing.
    values: (figures[index] ?? []).slice(0, year === yearOf(last) ? monthOf(last) : MONTHS.length),
    incomplete: new Set(lacking(year)),
  }));
  const running = asked.cumulative ? ', running totals' : '';
  return {
    base,
    chart: {
      kind: 'bars',
      title: `${measureWords(name, base.unit).title} by month${running}`,
      unit: base.unit,
      source: sourceText(source),
      description: phraseToText(base.prose[0], { precision: 0 }),
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
