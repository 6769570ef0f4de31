import { periodInYear, periodOf, WEEKDAYS } from '../../calendar/index.js';
import type { Gathering } from '../../option/index.js';
import { capital } from '../../report/index.js';
import type { PeriodTotal } from '../../series/index.js';

/** `January`, `first quarter`, `week ending 5 January`, `Monday`: a row by its name within its year. */
export function labelOf(row: PeriodTotal, kind: Gathering): string {
  if (kind === 'weekday') return WEEKDAYS[row.number - 1] as string;
  return periodInYear(periodOf(kind, row.span.last));
}

/** `Month`: what stands above the labels. */
export function headingOf(kind: Gathering): string {
  return capital(kind);
}
