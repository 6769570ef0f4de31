import type { Span } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import type { YearCell } from '../../report/index.js';
import { type PeriodTotal, type Series, total } from '../../series/index.js';
import type { ChangeOf, RowChange } from './change.js';
import { labelOf } from './labels.js';
import { placeOf } from './place.js';
import { yearsAmong } from './years.js';

/** A figure for the table that sets years side by side; among several years a week goes by its number. */
export function toCell(
  row: PeriodTotal,
  kind: Gathering,
  severalYears: boolean,
  onRunning: boolean,
  changeOf: ChangeOf,
): YearCell {
  const figure = onRunning ? row.running : row;
  return {
    year: row.year,
    number: placeOf(row, kind),
    label: kind === 'week' && severalYears ? `${row.number}` : labelOf(row, kind),
    value: figure.value,
    incomplete: row.partial || figure.missingDays > 0,
    ...(changeOf === null ? {} : changeCell(changeOf(row))),
  };
}

function changeCell({ percent, incomplete }: RowChange) {
  return { changePercent: percent, changeIncomplete: incomplete };
}

/** The figure of each year's days that were counted: of quotients the quotient of the totals. */
export function yearTotals(
  rows: readonly PeriodTotal[],
  kind: Gathering,
  series: Series,
  counted: Span,
): YearCell[] {
  return yearsAmong(rows).map((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const span = {
      first: ofYear[0]?.span.first ?? counted.first,
      last: ofYear.at(-1)?.span.last ?? counted.last,
    };
    const { value, missingDays } = total(series, span);
    return {
      year,
      number: 0,
      label: kind === 'week' ? 'These weeks' : 'Total',
      value,
      incomplete: missingDays > 0 || ofYear.some(({ partial }) => partial),
    };
  });
}
