import {
  lengthOf,
  monthsBack,
  monthsFrom,
  plus,
  type Span,
  sameDate,
  weekdayOf,
  yearOf,
  yearSpan,
} from './calendar.js';
import type { Figures } from './figures.js';
import { type Question, refuse } from './question.js';

/** Day 1 of the events that the questions name: the day of taking office, and for an election the day after the vote. */
const EVENTS: Readonly<Record<string, string>> = {
  'general-election-2024': '2024-07-05',
  starmer: '2024-07-05',
  'rishi-sunak': '2022-10-25',
  'mod primacy': '2022-04-14',
  'series-start': '2018-01-01',
};

export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

export function later(one: string, other: string): string {
  return one < other ? other : one;
}

export function sinceOf({ since }: Question): string | undefined {
  return since === undefined ? undefined : (EVENTS[since] ?? since);
}

/** The last day counted: the as-of date; else that of the data, or of the year in question. It lies in the data, and in that year. */
export function endOf({ span, years }: Figures, { asOf, year }: Question): string {
  if (year !== undefined && !years.includes(year)) refuse('a year without figures');
  const end = asOf ?? (year === undefined ? span.to : earlier(yearSpan(year).to, span.to));
  if (end > span.to || end < span.from) refuse('an as-of date outside of the data');
  if (year !== undefined && yearOf(end) !== year) refuse('an as-of date of another year');
  return end;
}

/** What `2025-Q1` and the like stand for. */
function calendarSpan(text: string): Span {
  const [year, rest = ''] = text.split('-') as [string, string?];
  const number = Number(rest.replace(/\D/g, ''));
  if (rest === '') return yearSpan(Number(year));
  if (rest.startsWith('Q')) return monthsFrom(Number(year), number * 3 - 2, 3);
  if (rest.startsWith('H')) return monthsFrom(Number(year), number * 6 - 5, 6);
  return monthsFrom(Number(year), number, 1);
}

/** The days of `--compared-with`, of which the data must have the first. */
export function otherSpan({ span: all }: Figures, text: string): Span {
  const { from, to } = text.length === 10 ? { from: text, to: text } : calendarSpan(text);
  if (from < all.from || from > all.to) refuse('days outside of the data to compare with');
  return { from, to: earlier(to, all.to) };
}

function wholeSpan(question: Question, end: string, start: string): Span {
  const { year, month, quarter, half, week, weekend, last } = question;
  const named = month ?? quarter ?? half;
  const since = sinceOf(question);
  if (named !== undefined) return calendarSpan(named);
  if (week !== undefined) return { from: plus(week, -6), to: week };
  if (weekend !== undefined) {
    const saturday = plus(weekend, 6 - weekdayOf(weekend));
    return { from: saturday, to: plus(saturday, 1) };
  }
  if (since !== undefined) return { from: since, to: end };
  if (last !== undefined) {
    const [count, unit] = [Number.parseInt(last, 10), last.at(-1)];
    if (unit === 'd' || unit === 'w') return { from: plus(end, 1 - count * (unit === 'w' ? 7 : 1)), to: end };
    return { from: monthsBack(end, count * (unit === 'y' ? 12 : 1)), to: end };
  }
  const inYear = (day: string) => (day.length === 5 ? sameDate(`2024-${day}`, year ?? yearOf(end)) : day);
  const to = question.to === undefined ? (year === undefined ? end : yearSpan(year).to) : inYear(question.to);
  if (question.to !== undefined && to > end) refuse('days after the last');
  if (question.from?.length === 5) {
    const from = inYear(question.from);
    // From 1 December to 31 January begins in the year before, and so does what would begin after the last day counted.
    const isAfter = from > earlier(to, end);
    return { from: isAfter ? sameDate(`2024-${question.from}`, yearOf(from) - 1) : from, to };
  }
  if (question.from !== undefined) return { from: question.from, to };
  return { from: year !== undefined || question.to !== undefined ? yearSpan(yearOf(to)).from : start, to };
}

/** The days that a question names, up to the last day counted; `start` is the first day where it names none. */
export function spanOf(
  { span: all, years }: Figures,
  question: Question,
  start: (end: string) => string,
): Span {
  const end = question.asOf ?? all.to;
  if (end > all.to || end < all.from) refuse('an as-of date outside of the data');
  if (question.year !== undefined) {
    if (!years.includes(question.year)) refuse('a year without figures');
    if (yearOf(end) < question.year) refuse('a year after the last day counted');
    const { to = '' } = question;
    if (to.length === 10 && yearOf(to) !== question.year) refuse('a last day of another year');
  }
  const { from, to } = wholeSpan(question, end, start(end));
  const span = { from, to: earlier(to, end) };
  if (lengthOf(span) < 1) refuse('a span without days');
  if (span.to < all.from) refuse('a span before the data');
  return span;
}
