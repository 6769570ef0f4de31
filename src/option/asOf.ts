import {
  DATE_NOTATIONS,
  type DayNumber,
  lastDayOf,
  longDate,
  parseDate,
  type Span,
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
  parse: (text) => (text.trim().toLowerCase() === 'latest' ? 'latest' : parseDay(text)),
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
  const { asOf: wanted = 'latest', year } = question;
  if (year !== undefined) requireYear(year, coverage);
  if (wanted === 'latest')
    return year === undefined ? coverage.last : Math.min(lastDayOf(year), coverage.last);
  if (wanted > coverage.last) {
    throw new BeyondDataError(
      `the data end on ${longDate(coverage.last)}: ${longDate(wanted)} is after that`,
    );
  }
  if (wanted < coverage.first) {
    throw new BeyondDataError(
      `the data begin on ${longDate(coverage.first)}: ${longDate(wanted)} is before that`,
    );
  }
  if (year !== undefined && yearOf(wanted) !== year) {
    throw new QuestionError(
      `${longDate(wanted)} is not in ${year}: give --as-of or --year, or a day of that year`,
    );
  }
  return wanted;
}
