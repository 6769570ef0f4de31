import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR, weekdayOf } from './civilDate.js';
import { MONTHS, WEEKDAYS } from './dateWords.js';

/** The day that a text names, or the reason why it names none, as a clause. */
export type DateReading = { readonly day: DayNumber } | { readonly problem: string };

/** The notations of a day, for messages. */
export const DATE_NOTATIONS = '2025-04-14, 14 April 2025 or 14/04/2025';

// Far longer than any date; keeps very long cells away from the patterns.
const LONGEST_DATE = 40;

// The official workbook stores midnight with every day. With any other time, the day would depend on a time zone.
const MIDNIGHT = '(?:[T ]0?0:00(?::00(?:\\.0+)?)?)?';
const ISO = new RegExp(`^(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})${MIDNIGHT}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})${MIDNIGHT}$`);
const WORDS =
  /^(?:([a-z]{3,9}),? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9}),?[ -](\d{4}|(?<=[a-z]-)\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
/** A day as spreadsheets store it, of the years from 2009 to 2064. */
const SERIAL = /^[45]\d{4}(?:\.0+)?$/;
const WITH_TIME = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}[T ]\d/;
/** A cell that a spreadsheet was told to keep as text: `="2025-04-14"`. */
const AS_TEXT = /^="([^"]*)"$/;

/**
 * Reads a date in a notation that cannot be misread: `YYYY-MM-DD` or `YYYY/MM/DD`, `D Month YYYY` in English, also with a weekday
 * that fits, an ordinal or hyphens (`14-Apr-25`), `Month D, YYYY`, `DD/MM/YYYY` and `DD-MM-YYYY`, day first; with a time of midnight and no zone
 * too. Only real days from `FIRST_YEAR` to `LAST_YEAR` are accepted. Any run of white space, no-break spaces included, counts as one
 * space, and none at the ends.
 */
export function parseDate(text: string): DateReading {
  if (text.length > LONGEST_DATE) return { problem: 'it is too long for a date' };
  const plain = withoutFormula(text).trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(plain);
  if (iso) return realDay(iso[1], iso[3], iso[4]);
  const numbers = DAY_FIRST.exec(plain);
  if (numbers) return dayFirst(numbers[1], numbers[3], numbers[4]);
  const words = WORDS.exec(plain);
  if (words) return inWords(words);
  const american = MONTH_FIRST.exec(plain);
  if (american) return realDay(american[3], monthNumber(american[1] as string), american[2]);
  if (SERIAL.test(plain))
    return { problem: 'it is a number, as spreadsheets store days: show the column as dates, then save it' };
  if (WITH_TIME.test(plain)) return { problem: 'it has a time, and which day that is depends on the zone' };
  return { problem: plain === '' ? 'it is empty' : 'it is not a date' };
}

/** The text that a spreadsheet was told to keep as it is, `="61"`; any other text as it stands. */
export function withoutFormula(text: string): string {
  return text.startsWith('=') ? (AS_TEXT.exec(text)?.[1] ?? text) : text;
}

/** The two days of a date in digits that may be read day first or month first, such as `1/2/2025`; `null` for any other text. */
export function eitherOrder(
  text: string,
): { readonly dayFirst: DayNumber; readonly monthFirst: DayNumber } | null {
  const [, one = '', , other = '', year = ''] = DAY_FIRST.exec(text.trim()) ?? [];
  const [first, second] = [dayNumberOf(+year, +other, +one), dayNumberOf(+year, +one, +other)];
  return one === '' || first === null || second === null ? null : { dayFirst: first, monthFirst: second };
}

function inWords([, weekday, day, month = '', year = '']: RegExpExecArray): DateReading {
  const reading = realDay(year.length === 2 ? `20${year}` : year, monthNumber(month), day);
  if (weekday === undefined || 'problem' in reading) return reading;
  const named = WEEKDAYS[weekdayOf(reading.day) - 1] as string;
  const word = weekday.toLowerCase();
  const isNamed = named.toLowerCase() === word || (word.length <= 5 && named.toLowerCase().startsWith(word));
  return isNamed ? reading : { problem: `that day is a ${named}` };
}

/** The day that a text names as `parseDate` reads it; `null` if it names none, or there is no text. */
export function dayOrNull(text = ''): DayNumber | null {
  const reading = parseDate(text);
  return 'day' in reading ? reading.day : null;
}

function dayFirst(day = '', month = '', year = ''): DateReading {
  if (+month > 12 && +day <= 12) {
    return { problem: `there is no month ${+month}; dates are read day first, DD/MM/YYYY` };
  }
  return realDay(year, month, day);
}

function realDay(yearText = '', monthText: string | number = '', dayText = ''): DateReading {
  const [year, month, dayOfMonth] = [+yearText, +monthText, +dayText];
  const monthName = MONTHS[month - 1];
  if (monthName === undefined) {
    return { problem: month > 0 ? `there is no month ${month}` : 'it names no month' };
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { problem: `the year is not between ${FIRST_YEAR} and ${LAST_YEAR}` };
  }
  const day = dayNumberOf(year, month, dayOfMonth);
  if (day !== null) return { day };
  return {
    problem: `there is no ${dayOfMonth} ${monthName}: ${monthName} ${year} has ${daysInMonth(year, month)} days`,
  };
}

/** The month, 1 to 12, of a full English name or its first three letters (or `Sept`); 0 for any other word. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const short = lower === 'sept' ? 'sep' : lower;
  return (
    MONTHS.findIndex((month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === short) +
    1
  );
}
