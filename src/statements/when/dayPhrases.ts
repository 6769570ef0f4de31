import { type DayNumber, firstDayOf, weekdayOf, yearOf } from '../../calendar/index.js';
import type { Slots } from '../sentence/pattern.js';
import { dateOf, daysAgo, type NamedDay, onDay, weekdayBefore } from './dayOf.js';
import { monthIn } from './monthPhrases.js';
import { NO_YEAR, type Phrase, phrases } from './phrase.js';
import type { Clock, Window } from './window.js';

/** Patterns of a single day. */
const DATE = [
  '<date>',
  '<weekday>? the? <dom> of? <month> ((in|of)? <year>|of? this year)?',
  '<weekday>? <month> the? <dom> ((in|of)? <year>|of? this year)?',
];
const DATE_LAST_YEAR = ['<dom> of? <month> of? last year', '<month> the? <dom> of? last year'];

/** A date of the year so many years before this one: "December 25 two years ago". */
function yearsBefore(slots: Slots, clock: Clock): NamedDay | null {
  return clock.year === null || (slots.n ?? 1) > 12
    ? null
    : dateOf({ ...slots, year: clock.year - (slots.n ?? 1) }, clock);
}

const FEASTS: readonly (readonly [string, number, number])[] = [
  ['new year day', 1, 1],
  ['new year eve', 12, 31],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
];

function written(slots: Slots, clock: Clock): NamedDay | null {
  return slots.date ?? dateOf(slots, clock);
}

function ofLastYear(slots: Slots, clock: Clock): NamedDay | null {
  return clock.year === null ? { why: NO_YEAR } : dateOf({ ...slots, year: clock.year - 1 }, clock);
}

/** A weekday of the week before that of the publication, which begins on Monday. */
function ofLastWeek(weekday: number, clock: Clock): NamedDay {
  const day = daysAgo(0, clock);
  return typeof day === 'number' ? day - weekdayOf(day) - 7 + weekday : day;
}

/** The last day of a month. */
function lastDayIn(month: Window | null): Window | null {
  return month?.kind === 'span' ? { kind: 'day', day: month.last } : month;
}

const toDate = (day: DayNumber): Window => ({ kind: 'toDate', year: yearOf(day), until: day });

export function from(day: DayNumber): Window {
  return { kind: 'since', first: day, event: null };
}

/** Phrases of a date after other words, as in `by 14 April`. */
function dated(before: string, of: (day: DayNumber) => Window): Phrase[] {
  return [
    ...DATE.flatMap((date) =>
      phrases((slots, clock) => onDay(written(slots, clock), of), `${before} ${date}`),
    ),
    ...DATE_LAST_YEAR.flatMap((date) =>
      phrases((slots, clock) => onDay(ofLastYear(slots, clock), of), `${before} ${date}`),
    ),
  ];
}

/** Phrases of a weekday after other words, as in `by Monday`. */
function weekdays(before: string, of?: (day: DayNumber) => Window): Phrase[] {
  return phrases(
    ({ weekday = 0 }, clock) => onDay(weekdayBefore(weekday, clock, false), of),
    `${before} <weekday>`,
  );
}

const UP_TO =
  '(by|until|till|up to|up to and including|as of|as at|as on|to midnight on|(at|by|to|up to|as of|as at|until)? the? (close|end|night) of)';

/** Phrases of single days, and of periods that begin or end with one. */
export const dayPhrases: readonly Phrase[] = [
  ...phrases((slots, clock) => onDay(written(slots, clock)), ...DATE),
  ...phrases((slots, clock) => onDay(ofLastYear(slots, clock)), ...DATE_LAST_YEAR),
  ...phrases(
    (slots, clock) => onDay(yearsBefore(slots, clock)),
    '<dom> of? <month> <n> years (ago|earlier)',
    '<month> <dom> <n> years (ago|earlier)',
    '<dom> of? <month> (a|one) year (ago|earlier)',
    '<month> <dom> (a|one) year (ago|earlier)',
  ),
  ...FEASTS.flatMap(([name, month, dom]) => [
    ...phrases((slots, clock) => onDay(dateOf({ ...slots, month, dom }, clock)), `${name} <year>?`),
    ...phrases((slots, clock) => onDay(ofLastYear({ ...slots, month, dom }, clock)), `${name} last year`),
  ]),
  ...phrases(
    ({ weekday = 0 }, clock) => onDay(weekdayBefore(weekday, clock, false)),
    'this? <weekday> (morning|afternoon|evening|night)?',
  ),
  ...phrases(({ weekday = 0 }, clock) => onDay(weekdayBefore(weekday, clock, true)), 'last <weekday>'),
  ...phrases(({ weekday = 0 }, clock) => onDay(ofLastWeek(weekday, clock)), '<weekday> of? last week'),
  ...phrases(
    ({ month = 0, year }, clock) => lastDayIn(monthIn(month, year, clock)),
    '(on)? the last day of <month> <year>?',
  ),
  ...phrases(({ nth = 0 }) => ({ kind: 'dayOfMonth', dom: nth }), '(on)? the <nth>'),
  ...phrases(({ year = 0 }) => ({ kind: 'day', day: firstDayOf(year) }), 'the (start|beginning) of <year>'),
  ...phrases((_, clock) => onDay(daysAgo(1, clock)), 'yesterday'),
  ...phrases((_, clock) => onDay(daysAgo(0, clock)), 'today'),
  ...dated(UP_TO, toDate),
  ...dated('(in|for|over)? the? calendar year (to|ending|up to|until)', toDate),
  ...weekdays(UP_TO, toDate),
  ...dated('since', from),
  ...dated('since (the)? (general)? election was called (on)?', from),
  ...weekdays('since', from),
  ...FEASTS.flatMap(([name, month, dom]) =>
    phrases((slots, clock) => onDay(dateOf({ ...slots, month, dom }, clock), from), `since ${name} <year>?`),
  ),
  ...phrases(
    (slots, clock) => onDay(dateOf({ ...slots, month: 12, dom: 25 }, clock), from),
    'since christmas (day|morning|eve)?',
  ),
];
