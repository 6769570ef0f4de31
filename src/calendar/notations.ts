import { type DayNumber, dayNumberOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from './civilDate.js';
import { MONTHS } from './dateWords.js';

/** The day that a text names, or the reason why it names none, as a clause. */
export type DateReading = { readonly day: DayNumber } | { readonly problem: string };

/** The notations of a day, for messages. */
export const DATE_NOTATIONS = '2025-04-14, 14 April 2025 or 14/04/2025';

// Far longer than any date; keeps very long cells away from the patterns.
const LONGEST_DATE = 40;

// The official workbook stores midnight with every day. With any other time, the day would depend on a time zone.
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const WORDS = /^(\d{1,2}) ([a-z]{3,9}),? (\d{4})$/i;
const ISO_WITH_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d/;

/**
 * Reads a date as `YYYY-MM-DD` (also with a time of midnight and no zone), `D Month YYYY` in English, or `DD/MM/YYYY`, day
 * first. Only real days from `FIRST_YEAR` to `LAST_YEAR` are accepted. Any run of white space, no-break spaces included, counts
 * as one space, and none at the ends.
 */
export function parseDate(text: string): DateReading {
  if (text.length > LONGEST_DATE) return { problem: 'it is too long for a date' };
  const plain = text.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(plain);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const slashes = SLASHES.exec(plain);
  if (slashes) return dayFirst(slashes[1], slashes[2], slashes[3]);
  const words = WORDS.exec(plain);
  if (words) return realDay(words[3], monthNumber(words[2] as string), words[1]);
  if (ISO_WITH_TIME.test(plain))
    return { problem: 'it has a time, and which day that is depends on the zone' };
  return { problem: plain === '' ? 'it is empty' : 'it is not a date' };
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
