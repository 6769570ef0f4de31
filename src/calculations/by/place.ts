import { dayOfMonth, monthOf } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import type { PeriodTotal } from '../../series/index.js';

/** Where a row stands beside those of other years: days by their date, so that 1 March is below 1 March. */
export function placeOf(row: PeriodTotal, kind: Gathering): number {
  return kind === 'day' ? monthOf(row.span.last) * 100 + dayOfMonth(row.span.last) : row.number;
}
