import { type DayNumber, firstDayOf, lastDayOf, type Span } from '../calendar/index.js';
import { parseDay } from './asOf.js';
import { type Option, QuestionError } from './option.js';
import { half, month, quarter } from './span.js';
import { parseYear } from './year.js';

/** A total that the arrivals of a span must add up to; both ends are included. */
export interface Expectation {
  readonly span: Span;
  readonly total: number;
  /** The text as it was typed. */
  readonly words: string;
}

export const expect: Option<readonly Expectation[]> = {
  name: 'expect',
  placeholder: 'SPAN=N',
  summary:
    'the total that the arrivals of a span must add up to: 2024=36816, 2025-03=4586, 2025-Q1=…, 2024-07-05..2024-12-01=20110; may be given again',
  repeats: true,
  parse: (text) => [parseExpectation(text)],
};

/** Throws `QuestionError`. */
export function parseExpectation(text: string): Expectation {
  const [, words = '', number = ''] = /^(.*)=([\d,]+)$/.exec(text.trim()) ?? [];
  const digits = number.replaceAll(',', '');
  if (!/^\d{1,15}$/.test(digits)) {
    throw new QuestionError(`unexpected "${text}", expected a span and its total, such as 2024=36816`);
  }
  return { span: parseSpan(words), total: +digits, words: text.trim() };
}

function parseSpan(text: string): Span {
  if (/^\d{4}$/.test(text)) return { first: firstDayOf(parseYear(text)), last: lastDayOf(parseYear(text)) };
  if (/^\d{4}-?Q\d$/i.test(text)) return quarter.parse(text);
  if (/^\d{4}-?H\d$/i.test(text)) return half.parse(text);
  if (/^\d{4}-\d{2}$/.test(text)) return month.parse(text);
  const [from = '', to = from] = text.split('..');
  const span = { first: parseDay(from), last: parseDay(to) };
  if (span.first <= span.last) return span;
  throw new QuestionError(`unexpected "${text}", expected the earlier day first`);
}

export const wholeFrom: Option<DayNumber> = {
  name: 'from',
  placeholder: 'D',
  summary: 'the first of the days that must all have a figure',
  parse: parseDay,
};

export const wholeTo: Option<DayNumber> = {
  name: 'to',
  placeholder: 'D',
  summary: 'the last of the days that must all have a figure',
  parse: parseDay,
};
