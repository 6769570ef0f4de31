import { toCivilDate } from '../../calendar/index.js';
import { firstToPass, type Series, total } from '../../series/index.js';
import type { MilestoneRow } from './milestonesData.js';
import type { YearSpan } from './spans.js';

/** The rows of one threshold, in the order of the spans. */
export function rowsFor(series: Series, spans: readonly YearSpan[], threshold: number): MilestoneRow[] {
  const rows = spans.map(({ year, span }) => {
    const passing = firstToPass(series, span, threshold);
    if (passing === null) {
      const { value, missingDays } = total(series, span);
      return { year, date: null, dayNumber: null, total: value, missingDays };
    }
    const dayNumber = passing.day - span.first + 1;
    return {
      year,
      date: toCivilDate(passing.day),
      dayNumber,
      total: passing.total,
      missingDays: passing.missingDays,
    };
  });
  // By month and day, so that a leap year's day 60 is not later than another's 1 March.
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date.slice(5)])).sort();
  return rows.map(({ missingDays, ...row }) => ({
    ...row,
    order: row.date === null || row.year === null ? null : dates.indexOf(row.date.slice(5)) + 1,
    missingDays,
  }));
}
