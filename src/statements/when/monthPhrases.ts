import {
  type DayNumber,
  dayNumberOf,
  dayOfMonth,
  firstDayOf,
  monthOf,
  monthsPeriod,
  type Span,
  yearOf,
} from '../../calendar/index.js';
import type { Slots } from '../sentence/pattern.js';
import { dateOf, daysAgo, onDay } from './dayOf.js';
import { inYear, type Phrase, phrases, vague } from './phrase.js';
import type { Clock, Window } from './window.js';

function monthsFrom(year: number, first: number, last: number): Window | null {
  if (first > last) return null;
  const [begin, end] = [monthsPeriod('month', year, first).span, monthsPeriod('month', year, last).span];
  return { kind: 'span', first: begin.first, last: end.last };
}

/** Resolves a month; without a year it is the last one that had begun when the text was published. */
export function monthIn(month: number, year: number | undefined, clock: Clock): Window | null {
  return inYear(year, clock, (known) => {
    const begins = dayNumberOf(known, month, 1) as DayNumber;
    const ahead = year === undefined && clock.published !== null && begins > clock.published;
    return monthsFrom(ahead ? known - 1 : known, month, month);
  });
}

/** Reads a period such as "January to 14 April". */
function fromMonthOn({ month = 0, ...last }: Slots, clock: Clock): Window | null {
  const end = dateOf({ ...last, month: last.month2 as number }, clock);
  return onDay(end, (day) => {
    const first = dayNumberOf(yearOf(day), month, 1) as DayNumber;
    return first < day ? { kind: 'span', first, last: day } : vague('these days have no order');
  });
}

/** The period from 1 January to the last day of a month. */
function byEndOf(month: Window | null): Window | null {
  return month?.kind === 'span' ? { kind: 'toDate', year: yearOf(month.last), until: month.last } : month;
}

/** The last month of that name that was over when the text was published. */
function lastSuch(month: number, clock: Clock): Window | null {
  return onDay(daysAgo(0, clock), (day) => {
    const year = monthOf(day) > month ? yearOf(day) : yearOf(day) - 1;
    return { kind: 'span', ...monthsPeriod('month', year, month).span };
  });
}

/** Year of a quarter or half-year: the given one, else the last in which it was over when the text was published. */
function over(
  span: (year: number) => Span,
  known: number,
  year: number | undefined,
  { published }: Clock,
): number {
  return year === undefined && published !== null && span(known).last >= published ? known - 1 : known;
}

function periodIn(
  kind: 'quarter' | 'half',
  number: number,
  year: number | undefined,
  clock: Clock,
): Window | null {
  if (number > (kind === 'half' ? 2 : 4)) return null;
  const span = (known: number) => monthsPeriod(kind, known, number).span;
  return inYear(year, clock, (known) => ({ kind: 'span', ...span(over(span, known, year, clock)) }));
}

function firstMonths(count: number, year: number | undefined, clock: Clock): Window | null {
  const span = (known: number) => ({
    first: firstDayOf(known),
    last: monthsPeriod('month', known, count).span.last,
  });
  return count > 12
    ? null
    : inYear(year, clock, (known) => ({ kind: 'span', ...span(over(span, known, year, clock)) }));
}

function firstDays(count: number, year: number | undefined, clock: Clock): Window | null {
  return inYear(year, clock, (known) => {
    const first = firstDayOf(known);
    return { kind: 'span', first, last: first + count - 1 };
  });
}

function daysOfMonth(count: number, month: Window | null): Window | null {
  return month?.kind === 'span' ? { ...month, last: month.first + count - 1 } : month;
}

function ofLastYear(month: number, clock: Clock): Window | null {
  return inYear(undefined, clock, (year) => monthsFrom(year - 1, month, month));
}

function toPoint(month: Window | null): Window | null {
  return month?.kind === 'span' ? { kind: 'monthToPoint', first: month.first } : month;
}

/** The last half-year that was over when the text was published. */
function halfEnded(clock: Clock): Window | null {
  return onDay(daysAgo(0, clock), (day) => {
    const [first, second] = [1, 2].map((number) => monthsPeriod('half', yearOf(day), number).span) as [
      Span,
      Span,
    ];
    const span = first.last < day ? first : monthsPeriod('half', yearOf(day) - 1, 2).span;
    return { kind: 'span', ...(second.last < day ? second : span) };
  });
}

const OF_YEAR = '(of <year>|in <year>|<year>|of the year|of this year|this year)?';

const monthToDate = (clock: Clock) =>
  onDay(daysAgo(0, clock), (day) => ({ kind: 'monthToDate', first: day - dayOfMonth(day) + 1 }));

const monthBefore = (clock: Clock) =>
  onDay(daysAgo(0, clock), (day) => {
    const last = day - dayOfMonth(day);
    return { kind: 'span', first: last - dayOfMonth(last) + 1, last };
  });

/** Phrases of months, quarters, half-years, and the first months or days of a year. */
export const monthPhrases: readonly Phrase[] = [
  ...phrases(
    ({ month = 0, year }, clock) => monthIn(month, year, clock),
    '<month> of? <year>',
    '(in|during|for|throughout|over|of|whole of|all of|all|this|than|entire) <month> (of this year|this year|alone|of? <year>)?',
    '<month> (total|figure|arrivals|crossings|alone|saw|was|remains|has|had|brought|finished|ended|closed|started|began|produced|contributed|accounted|went|delivered|supplied|yielded|provided|managed|recorded|registered|added|gave|came|logged|posted|totalled|opened|did|became|proved|rose|fell|dropped|slumped|is|as|itself)',
  ),
  ...phrases(
    ({ month = 0, year }, clock) => monthIn(month, year, clock),
    '(so far|already) (in)? <month> <year>?',
    '<month> (so far|to date|thus far) <year>?',
    '<month> <year> (so far|to date|thus far)',
  ),
  ...phrases(
    ({ month = 0 }, clock) => lastSuch(month, clock),
    'last <month>',
    '<month> just (gone|ended|past)',
  ),
  ...phrases(
    ({ month = 0, n = 0 }, clock) => inYear(undefined, clock, (year) => monthsFrom(year - n, month, month)),
    '(in)? <month> <n> years (ago|earlier|before)',
  ),
  ...phrases(
    ({ month = 0, year }, clock) => inYear(year, clock, (known) => monthsFrom(known, 1, month)),
    '(half-year|half year|year) (up to|up until) <month> <year>?',
    '(half-year|half year) (to|ending|ended) <month> <year>?',
  ),
  ...phrases(
    (_, clock) => halfEnded(clock),
    '(half-year|half year) just (gone|ended|past)',
    '(first|second) half just (gone|ended|past)',
  ),
  ...phrases(
    ({ month = 0 }, clock) => ofLastYear(month, clock),
    '(in|during|for|of|over)? <month> (of|in)? last year',
  ),
  ...phrases(
    ({ month = 0, year }, clock) => byEndOf(monthIn(month, year, clock)),
    '(by|to|until|at) (the end of|end of) <month> <year>?',
  ),
  ...phrases(
    (slots, clock) => fromMonthOn(slots, clock),
    '(from|between)? <month> (to|and|until|–|through) <dom> <month> <year>?',
    '(from|between)? <month> (to|and|until|–|through) <month> <dom> <year>?',
  ),
  ...phrases(
    ({ year }) => ({
      kind: 'vague',
      why: 'which day of the month is not certain',
      ...(year !== undefined && { year }),
    }),
    '(by|until) (the (start|middle|beginning) of)? (mid|early|late)? <month> <year>?',
  ),
  ...phrases(
    ({ month = 0, month2 = 0, year }, clock) =>
      inYear(year, clock, (known) => monthsFrom(known, month, month2)),
    '(in|for|over|during|across|from|between|of|than)? <month> <month>? <month>? <month>? (to|and|until|through|–) <month> (of|combined in|in)? <year>?',
  ),
  ...phrases(
    ({ n = 0, year }, clock) => firstMonths(n, year, clock),
    `first <n> (full|complete)? months ${OF_YEAR}`,
  ),
  ...phrases(({ year }, clock) => firstMonths(1, year, clock), `first month ${OF_YEAR}`),
  ...phrases(
    ({ n = 0, year }, clock) => firstDays(n, year, clock),
    'first <n> days (of <year>|in <year>|<year>|of the year|of this year|this year)',
  ),
  ...phrases(
    () => vague('the first days of a term of office are not counted'),
    'in? (its|his|her|their|a)? first <n> days',
  ),
  ...phrases(
    ({ n = 0, month = 0, year }, clock) => daysOfMonth(n, monthIn(month, year, clock)),
    '(in)? (the)? first <n> days of <month> <year>?',
    '(in)? (the)? first <n> days of (this)? <month>',
  ),
  ...phrases(
    ({ n = 0, month = 0 }, clock) => daysOfMonth(n, ofLastYear(month, clock)),
    '(in)? (the)? first <n> days of <month> (of|in)? last year',
    '(in)? (the)? first <n> days of last <month>',
  ),
  ...phrases(({ n = 0, year }, clock) => firstDays(7 * n, year, clock), `first <n> weeks ${OF_YEAR}`),
  ...['first|1st|opening', 'second|2nd', 'third|3rd', 'fourth|4th|final|last|closing'].flatMap(
    (nth, index) => [
      ...phrases(
        ({ year }, clock) => periodIn('quarter', index + 1, year, clock),
        `${nth} quarter ${OF_YEAR}`,
      ),
      ...phrases(({ year }, clock) => periodIn('half', index + 1, year, clock), `${nth} half ${OF_YEAR}`),
    ],
  ),
  ...[1, 2, 3, 4].flatMap((number) =>
    phrases(({ year }, clock) => periodIn('quarter', number, year, clock), `q ${number} of? <year>?`),
  ),
  ...[1, 2].flatMap((number) =>
    phrases(({ year }, clock) => periodIn('half', number, year, clock), `h ${number} of? <year>?`),
  ),
  ...phrases(
    (_, clock) => monthToDate(clock),
    '(so far this month|this month so far|this month|month to date|the month so far|already this month)',
  ),
  ...phrases(
    ({ month = 0, year }, clock) => toPoint(monthIn(month, year, clock)),
    '(in|over|during|for)? the? same|equivalent|corresponding period|part|days|point|stage (in|of) <month> <year>?',
  ),
  ...phrases(
    ({ month = 0 }, clock) => toPoint(ofLastYear(month, clock)),
    '(in|over|during|for)? the? same|equivalent|corresponding period|part|days|point|stage (in|of) (last <month>|<month> last year)',
  ),
  ...phrases((_, clock) => monthBefore(clock), 'last month'),
  ...phrases(() => vague('which half-year is meant is not certain'), '(half-year|half year)'),
  ...phrases(
    () => vague('a season has no first and last day'),
    '(spring|summer|autumn|winter) (of|in)? <year>?',
  ),
];
