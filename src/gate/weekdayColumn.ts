import { type DayNumber, dayOrNull, longDate, WEEKDAYS, weekdayOf } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import { isOfWeekdays, type Publication, type RawEntry, type RowWatcher } from '../table/index.js';
import { quote } from '../text/index.js';

/** A row whose weekday, or second date, is that of another day than its date. */
interface OtherDay {
  readonly row: RawEntry;
  readonly day: DayNumber;
}

/**
 * Watches a column of weekdays beside that of the dates. Where they say different things the dates may be month first, or of another
 * year: nothing else in a file shows that as surely. Words that are no English weekday are not looked at.
 */
export function weekdayColumn(publication: Publication): RowWatcher {
  const column = publication.columns.findIndex(isOfWeekdays);
  let first: OtherDay | null = null;
  let count = 0;
  return {
    note(batch, index) {
      const [row, day] = [batch.textOf(index), batch.days[index] as DayNumber];
      if (Number.isNaN(day) || !isOfOtherDay(row.cells[column] ?? '', day)) return;
      first ??= { row, day };
      count += 1;
    },
    findings: () => (first === null ? [] : [weekdayMismatch(publication, first, { column, count })]),
  };
}

function isOfOtherDay(text: string, day: DayNumber): boolean {
  const word = text.trim().toLowerCase();
  const weekday = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(word));
  if (weekday >= 0) return weekday + 1 !== weekdayOf(day);
  const other = dayOrNull(text);
  return other !== null && other !== day;
}

function weekdayMismatch(
  publication: Publication,
  { row, day }: OtherDay,
  { column, count }: { readonly column: number; readonly count: number },
): Finding {
  const actual = row.cells[column] ?? '';
  const inAll = count === 1 ? '' : `, as in ${count - 1} more`;
  return {
    rule: 'weekday-mismatch',
    severity: 'warning',
    message: `unexpected ${quote(actual)} beside ${longDate(day)}${inAll}, expected ${WEEKDAYS[weekdayOf(day) - 1]}: are day and month in each other's place, or the year wrong?`,
    place: publication.locate(row, column),
    actual,
  };
}
