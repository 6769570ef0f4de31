import { type DayNumber, dayOrNull, longDate, spanInWords, toCivilDate } from '../../calendar/index.js';
import { type Finding, findingList, type Place } from '../../finding/index.js';
import { WrongYears } from '../../ingest/index.js';
import type { DocumentPublication } from '../../reader/documentTable.js';
import type { RawEntry } from '../../table/index.js';

/**
 * Checks that the days of a page follow each other, oldest first. A day out of order is a typing error of the publisher:
 * read as it stands, it would overwrite another day. A missing day is an error too. Wrong years are corrected first and
 * are not reported here.
 */
export function checkDaysFollow({ rows, columns, locate }: DocumentPublication): Finding[] {
  const column = columns.findIndex(({ role }) => role === 'date');
  const findings = findingList();
  let before: DayNumber | null = null;
  const years = new WrongYears<RawEntry>(true, (row, day) => {
    if (Number.isNaN(day)) return;
    const expected: DayNumber = before === null ? day : before + 1;
    const place = locate(row, column);
    if (day < expected) findings.add(unordered(day, expected, place));
    else if (day > expected) findings.add(leftOut(day, expected, place));
    before = day;
  });
  for (const row of rows[0]) years.push(dayOrNull(row.cells[column]) ?? Number.NaN, row);
  years.end();
  return findings.all();
}

function leftOut(day: DayNumber, expected: DayNumber, place: Place): Finding {
  const missing = spanInWords(expected, day - 1);
  const message = `${outOfPlace(day, expected)}: the page lacks ${missing}: wait until the publisher has mended it`;
  return { rule: 'missing-day', severity: 'error', message, place, date: toCivilDate(expected) };
}

function unordered(day: DayNumber, expected: DayNumber, place: Place): Finding {
  return { rule: 'unordered-day', severity: 'error', message: outOfPlace(day, expected), place };
}

function outOfPlace(day: DayNumber, expected: DayNumber): string {
  return `unexpected ${longDate(day)} after ${longDate(expected - 1)}, expected ${longDate(expected)}`;
}
