import { isIncomplete, type Report, type Table } from '../../report/index.js';
import type { YearComparison, YearTotal } from '../../series/index.js';
import { comparisonToJson, toJson } from './data.js';
import type { Window } from './window.js';

/** A row a year, the year in question first; the ends of the days are for machines. */
export function table<Ends extends Readonly<Record<string, string>>>(
  figure: YearTotal,
  bases: readonly YearComparison[],
  window: Window<Ends>,
  unit: Report['unit'],
): Table {
  const mark = (base: YearTotal) => (isIncomplete(base) ? ['total'] : []);
  // A change is no better than the worse of the two figures that it compares.
  const markChange = (base: YearComparison) => {
    const unsound = base.difference !== null && (isIncomplete(figure) || isIncomplete(base));
    return unsound ? [...mark(base), 'difference', 'changePercent'] : mark(base);
  };
  return {
    titled: false,
    columns: [
      { key: 'year', title: 'Year', unit: 'label', audience: 'all' },
      ...Object.keys(window.endsOf(figure.span)).map((key) => ({
        key,
        title: key,
        audience: 'machine' as const,
      })),
      { key: 'total', title: 'Total', unit, audience: 'all' },
      { key: 'days', title: 'Days', unit: 'days', audience: 'machine' },
      { key: 'missingDays', title: 'Missing days', unit: 'days', audience: 'machine' },
      { key: 'difference', title: 'Difference', unit, signed: true, audience: 'all' },
      { key: 'changePercent', title: 'Change', unit: 'percent', signed: true, audience: 'all' },
    ],
    rows: [
      { cells: toJson(figure, window), emphasis: true, incomplete: mark(figure) },
      ...bases.map((base) => ({ cells: comparisonToJson(base, window), incomplete: markChange(base) })),
    ],
  };
}
