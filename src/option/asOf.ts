import {
  DATE_NOTATIONS,
  type DayNumber,
  lastDayOf,
  longDate,
  parseDate,
  type Span,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { BeyondDataError, type Option, QuestionError } from './option.js';
import { requireYear } from './year.js';

/** The last day counted; `latest` is the last day in the data. */
export type AsOf = DayNumber | 'latest';

export const asOf: Option<AsOf> = {
  name: 'as-of',
  placeholder: 'D',
  words: ['latest'],
  summary: `the last day counted, included: ${DATE_NOTATIONS}, or latest (default: latest)`,
  parse(text) {
    const word = text.trim().toLowerCase();
    if (word === 'latest') return word;
    if (!/^(?:today|yesterday|now)$/.test(word)) return parseDay(text);
    throw new QuestionError(
      `unexpected "${text}", expected a day such as ${DATE_NOTATIONS}, or latest: write latest for the last day in the data, since no answer depends on the clock`,
    );
  },
  write: (day) => (day === 'latest' ? day : toCivilDate(day)),
};

/** Reads a day. `forms` lists the notations that the error message suggests. Throws `QuestionError`. */
export function parseDay(text: string, forms = DATE_NOTATIONS): DayNumber {
  const reading = parseDate(text);
  if ('day' in reading) return reading.day;
  throw new QuestionError(`unexpected "${text}", expected a day such as ${forms}: ${reading.problem}`);
}

/**
 * The last day counted, included. Without an as-of date it is the last day in the data, or the last day of `year` in the
 * data; never today. Throws `BeyondDataError` for a day or year outside the data, and `QuestionError` for a day outside
 * `year`.
 */
export function resolveAsOf(
  question: { readonly asOf?: AsOf | undefined; readonly year?: number | undefined },
  coverage: Span,
): DayNumber {
  const { asOf: requested = 'latest', year } = question;
  if (year !== undefined) requireYear(year, coverage);
  if (requested === 'latest')
    return year === undefined ? coverage.last : Math.min(lastDayOf(year), coverage.last);
  if (requested > coverage.last) {
    throw new BeyondDataError(
      `the data end on ${longDate(coverage.last)}: ${longDate(requested)} is after that`,
    );
  }
  if (requested < coverage.first) {
    throw new BeyondDataError(
      `the data begin on ${longDate(coverage.first)}: ${longDate(requested)} is before that`,
    );
  }
  if (year !== undefined && yearOf(requested) !== year) {
    throw new QuestionError(
      `${longDate(requested)} is not in ${year}: give --as-of or --year, or a day of that year`,
    );
  }
  return requested;
}
