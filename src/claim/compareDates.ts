import {
  type CivilDate,
  DATE_NOTATIONS,
  longDate,
  parseDate,
  toCivilDate,
  toDayNumber,
} from '../calendar/index.js';
import { QuestionError } from '../option/index.js';
import { quote, wholeNumberText } from '../text/index.js';
import type { Comparison } from './compare.js';

const MONTH = /^\d{4}-\d{2}$/;

/** A published day against one in the data, `YYYY-MM-DD`; a published month holds for each of its days. Throws `QuestionError`. */
export function compareDates(text: string, actual: string, key: string): Comparison {
  const day = toDayNumber(actual as CivilDate);
  if (MONTH.test(text)) {
    return { expected: text, holds: actual.startsWith(`${text}-`), published: text, actual: longDate(day) };
  }
  const reading = parseDate(text);
  if ('problem' in reading) {
    throw new QuestionError(
      `unexpected ${quote(text)} for expected, expected a day such as ${DATE_NOTATIONS}, or a month such as 2025-04: ${key} is a date`,
    );
  }
  return {
    expected: toCivilDate(reading.day),
    holds: reading.day === day,
    published: longDate(reading.day),
    actual: `${longDate(day)}${apart(day - reading.day)}`,
  };
}

function apart(days: number): string {
  if (days === 0) return '';
  const size = Math.abs(days);
  return `, ${wholeNumberText(size)} ${size === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`;
}
