import { type DayNumber, eitherOrder } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import type { Publication, RawEntry } from '../table/index.js';
import { quote } from '../text/index.js';

/** Watches the rows of an input, in their order, for dates that are written month first. */
export interface MonthFirstDetector<Row> {
  /** Notes a row with the text of its date, and its day as it is read, day first; `NaN` if it cannot be read. */
  note(text: string, day: DayNumber, row: Row): void;
  /** Notes the last day of rows that were read by other means. */
  pass(day: DayNumber): void;
  /** The first row whose date follows the one before only if both are read month first; `null` if the input is day first. */
  found(): Row | null;
}

const IN_DIGITS = /^\s*\d{1,2}[-/]\d/;

/**
 * Dates such as 1/2/2025, 1/3/2025 can be read in two ways. Where they follow each other day by day when read month first, and never
 * when read day first, they were written month first; read day first, a week would look like single days months apart.
 */
export function monthFirstDetector<Row>(): MonthFirstDetector<Row> {
  let first: Row | null = null;
  let isDayFirst = false;
  let before: { readonly dayFirst: DayNumber; readonly monthFirst: DayNumber } | null = null;
  const pass = (day: DayNumber) => {
    before = { dayFirst: day, monthFirst: day };
  };
  return {
    note(text, day, row) {
      const either = eitherOrder(text);
      const now = either ?? (Number.isNaN(day) ? null : { dayFirst: day, monthFirst: day });
      if (now === null) return;
      if (before !== null && IN_DIGITS.test(text)) {
        // The rows may stand newest first as well.
        if (Math.abs(now.dayFirst - before.dayFirst) === 1) isDayFirst = true;
        else if (either !== null && Math.abs(now.monthFirst - before.monthFirst) === 1) first ??= row;
      }
      before = now;
    },
    pass,
    found: () => (isDayFirst ? null : first),
  };
}

/** Error for the row that a detector found. */
export function monthFirst(publication: Publication, row: RawEntry, column: number): Finding {
  const actual = row.cells[column] ?? '';
  return {
    rule: 'month-first',
    severity: 'error',
    message: `unexpected ${quote(actual)} for date, expected dates day first, DD/MM/YYYY: the rows follow each other day by day only if they are read month first; write them as 2025-04-14`,
    place: publication.locate(row, column),
    actual,
  };
}
