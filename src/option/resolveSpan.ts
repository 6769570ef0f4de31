import {
  type DayNumber,
  dayOfMonth,
  firstDayOf,
  lastDayOf,
  longDate,
  type Span,
  spanInWords,
  yearOf,
} from '../calendar/index.js';
import { asOf, resolveAsOf } from './asOf.js';
import { type Asked, BeyondDataError, QuestionError } from './option.js';
import { since, sinceDay } from './since.js';
import { endIn, from, half, last, lookbackStart, month, quarter, to, week, weekend } from './span.js';
import { term, termSpan } from './term.js';
import { calendarYear, requireYear } from './year.js';

/** The options that name a span. */
export const spanOptions = {
  from,
  to,
  year: calendarYear,
  month,
  quarter,
  half,
  week,
  weekend,
  last,
  since,
  term,
  asOf,
};
export type AskedSpan = Asked<typeof spanOptions>;

export interface ResolvedSpan {
  /** The days counted, both ends included. */
  readonly span: Span;
  /** The days requested, both ends included; longer than `span` if the data end within them. */
  readonly nominal: Span;
  /** Whether a calendar month was requested, or the last months to the end of one, and the data cover it to its end; it is then compared with whole months. */
  readonly wholeMonth: boolean;
}

/** Options that name a span by themselves and cannot be combined with one another. */
const NAMED = ['month', 'quarter', 'half', 'week', 'weekend', 'last', 'since', 'term'] as const;

/**
 * The days that a question is about. `usual` gives the default span for the last day counted. A named span is cut at the end
 * of the data or at `--as-of`; a day that was named itself must not be after the data. Throws `QuestionError` for options
 * that contradict each other, and `BeyondDataError` for days outside `coverage`.
 */
export function resolveSpan(asked: AskedSpan, coverage: Span, usual: (end: DayNumber) => Span): ResolvedSpan {
  requireOneSpan(asked);
  const end = resolveAsOf({ asOf: asked.asOf }, coverage);
  const nominal = nominalSpan(asked, end, coverage, usual);
  const span = { first: nominal.first, last: Math.min(nominal.last, end) };
  requireDays(nominal, span, coverage);
  return { span, nominal, wholeMonth: asksWholeMonths(asked, end) && span.last === nominal.last };
}

function asksWholeMonths({ month, last }: AskedSpan, end: DayNumber): boolean {
  const areMonths = last?.unit === 'm' || last?.unit === 'y';
  return month !== undefined || (areMonths && dayOfMonth(end + 1) === 1);
}

/** Days to compare with, cut at the end of the data. Throws `BeyondDataError` for days outside `coverage`. */
export function resolveCompared(nominal: Span, coverage: Span): ResolvedSpan {
  const span = { first: nominal.first, last: Math.min(nominal.last, coverage.last) };
  requireDays(nominal, span, coverage);
  if (nominal.first >= coverage.first) return { span, nominal, wholeMonth: false };
  throw new BeyondDataError(
    `the data begin on ${longDate(coverage.first)}: ${longDate(nominal.first)} is before that`,
  );
}

function requireOneSpan(asked: AskedSpan): void {
  const named = NAMED.filter((name) => asked[name] !== undefined);
  const ends =
    asked.from !== undefined || asked.to !== undefined ? [asked.from === undefined ? 'to' : 'from'] : [];
  const ofYear = asked.year !== undefined && ends.length === 0 ? ['year'] : [];
  const given = [...named, ...ends, ...ofYear];
  if (given.length > 1 || (named.length > 0 && asked.year !== undefined)) {
    const [one, other] = [...given, 'year'];
    throw new QuestionError(`--${one} and --${other} ask for two spans: give one of them`);
  }
  if (asked.to !== undefined && asked.asOf !== undefined) {
    throw new QuestionError('--to and --as-of both name the last day: give one of them');
  }
}

function nominalSpan(
  asked: AskedSpan,
  end: DayNumber,
  coverage: Span,
  usual: (end: DayNumber) => Span,
): Span {
  const period = asked.month ?? asked.quarter ?? asked.half ?? asked.week ?? asked.weekend;
  if (period !== undefined) return period;
  if (asked.since !== undefined) return { first: sinceDay(asked.since), last: end };
  if (asked.term !== undefined) return termSpan(asked.term, end);
  if (asked.last !== undefined) return { first: lookbackStart(asked.last, end), last: end };
  if (asked.from !== undefined || asked.to !== undefined) return betweenEnds(asked, end, coverage);
  if (asked.year === undefined) return usual(end);
  requireYear(asked.year, coverage);
  return { first: firstDayOf(asked.year), last: lastDayOf(asked.year) };
}

function betweenEnds(asked: AskedSpan, end: DayNumber, coverage: Span): Span {
  if (asked.year !== undefined) requireYear(asked.year, coverage);
  const anchor =
    asked.year ??
    (typeof asked.from === 'number' && asked.to !== undefined ? yearOf(asked.from) : yearOf(end));
  const lastDay =
    asked.to === undefined
      ? Math.min(end, asked.year === undefined ? end : lastDayOf(asked.year))
      : endIn(asked.to, anchor);
  requireInData(lastDay, coverage);
  if (asked.year !== undefined && yearOf(lastDay) !== asked.year) {
    throw new QuestionError(
      `${longDate(lastDay)} is not in ${asked.year}: leave out --year, or name a day of it`,
    );
  }
  const ofYear = yearOf(lastDay);
  const sameYear = asked.from === undefined ? firstDayOf(ofYear) : endIn(asked.from, ofYear);
  // From 1 December to 28 February is one winter, which begins in the year before.
  const first =
    typeof asked.from === 'object' && sameYear > lastDay ? endIn(asked.from, ofYear - 1) : sameYear;
  if (first > lastDay) {
    throw new QuestionError(`the span ends before it begins: ${longDate(first)} to ${longDate(lastDay)}`);
  }
  return { first, last: lastDay };
}

function requireInData(day: DayNumber, coverage: Span): void {
  if (day > coverage.last) {
    throw new BeyondDataError(`the data end on ${longDate(coverage.last)}: ${longDate(day)} is after that`);
  }
}

function requireDays(nominal: Span, span: Span, coverage: Span): void {
  const backwards = nominal.first > nominal.last;
  const words = backwards ? longDate(nominal.first) : spanInWords(nominal.first, nominal.last);
  if (nominal.first > coverage.last) {
    throw new BeyondDataError(`the data end on ${longDate(coverage.last)}: ${words} is after that`);
  }
  if (span.last < coverage.first) {
    throw new BeyondDataError(`the data begin on ${longDate(coverage.first)}: ${words} is before that`);
  }
  if (span.first > span.last) {
    throw new QuestionError(`the as-of date, ${longDate(span.last)}, is before ${words}`);
  }
}
