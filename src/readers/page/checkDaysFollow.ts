import {
  type DayNumber,
  longDate,
  parseDate,
  sameDate,
  spanInWords,
  toCivilDate,
  yearOf,
} from '../../calendar/index.js';
import { type Finding, findingList, type Place } from '../../finding/index.js';
import type { DocumentPublication } from '../table/readRows.js';

/**
 * A page has a few days in a row, oldest first. A day out of that order is a slip of the publisher's hand, such as last
 * year's number in the middle of this year's: taken as it stands it would overwrite another day. A day left out is one too.
 */
export function checkDaysFollow({ rows, columns, locate }: DocumentPublication): Finding[] {
  const column = columns.findIndex(({ role }) => role === 'date');
  const findings = findingList();
  let before: DayNumber | null = null;
  for (const row of rows) {
    const reading = parseDate(row.cells[column] ?? '');
    if (!('day' in reading)) continue;
    const { day }: { day: DayNumber } = reading;
    const meant: DayNumber = before === null ? day : before + 1;
    const isWrongYear = day !== meant && sameDate(day, yearOf(meant)) === meant;
    const place = locate(row, column);
    if (isWrongYear || day < meant) findings.add(misplaced(day, meant, isWrongYear, place));
    else if (day > meant) findings.add(leftOut(day, meant, place));
    before = isWrongYear ? meant : day;
  }
  return findings.all();
}

function leftOut(day: DayNumber, meant: DayNumber, place: Place): Finding {
  const missing = spanInWords(meant, day - 1);
  const message = `unexpected ${longDate(day)} after ${longDate(meant - 1)}, expected ${longDate(meant)}: the page lacks ${missing}: wait until the publisher has mended it`;
  return { rule: 'missing-day', severity: 'error', message, place, date: toCivilDate(meant) };
}

function misplaced(day: DayNumber, meant: DayNumber, isWrongYear: boolean, place: Place): Finding {
  const year = isWrongYear ? ': the year is wrong' : '';
  const message = `unexpected ${longDate(day)} after ${longDate(meant - 1)}, expected ${longDate(meant)}${year}`;
  return { rule: isWrongYear ? 'wrong-year' : 'unordered-day', severity: 'error', message, place };
}
