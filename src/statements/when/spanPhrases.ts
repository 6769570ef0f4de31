import {
  type DayNumber,
  firstDayOf,
  lastDayOf,
  monthsPeriod,
  weekdayOf,
  yearOf,
} from '../../calendar/index.js';
import type { Slots } from '../sentence/pattern.js';
import { dateOf, daysAgo, type NamedDay, onDay, weekdayBefore } from './dayOf.js';
import { inYear, type Phrase, phrases, vague } from './phrase.js';
import type { Clock, Window } from './window.js';

function between(first: NamedDay | null, last: NamedDay | null): Window | null {
  if (first === null || last === null) return null;
  if (typeof first !== 'number') return vague(first.why);
  if (typeof last !== 'number') return vague(last.why);
  return first < last ? { kind: 'span', first, last } : null;
}

/** Resolves two dates. A year given only with the later one applies to both, unless new year lies between them. */
function dates(slots: Slots, clock: Clock): Window | null {
  if (slots.date !== undefined) return between(slots.date, slots.date2 ?? null);
  const last = dateOf(
    { dom: slots.dom2 as number, month: (slots.month2 ?? slots.month) as number, ...yearOf2(slots) },
    clock,
  );
  if (typeof last !== 'number') return between(0, last);
  const year = slots.year2 === undefined ? yearOf(last) : (slots.year ?? yearOf(last));
  const of = (known: number) =>
    dateOf({ dom: slots.dom as number, month: slots.month as number, year: known }, clock);
  const first = of(year);
  return between(typeof first === 'number' && first > last ? of(year - 1) : first, last);
}

/** Year of the later of two dates: the second year, else the only one. */
function yearOf2({ year, year2 }: Slots): { year?: number } {
  const known = year2 ?? year;
  return known === undefined ? {} : { year: known };
}

function rolling(count: number, unit: 'd' | 'w' | 'm' | 'y', until: DayNumber | null): Window {
  return { kind: 'rolling', count, unit, until };
}

const UNITS = [
  ['d', '(days|day)'],
  ['w', '(weeks|week)'],
  ['m', '(months|month)'],
  ['y', '(years|year)'],
] as const;

const DATE = ['<date>', '<weekday>? <dom> of? <month> <year>?', '<month> <dom> <year>?'];

/** The weekend `back` weeks before the last one that ended up to the day of publication, that day included. */
function weekend(clock: Clock, back: number): Window | null {
  return onDay(daysAgo(0, clock), (day) => {
    const sunday = day - (weekdayOf(day) % 7) - 7 * back;
    return { kind: 'span', first: sunday - 1, last: sunday };
  });
}

function week(clock: Clock, of: (monday: DayNumber) => Window): Window | null {
  return onDay(daysAgo(0, clock), (day) => of(day - weekdayOf(day) + 1));
}

/** Phrases of days from one date to another, weeks, weekends, and a number of days up to one. */
export const spanPhrases: readonly Phrase[] = [
  ...phrases(
    dates,
    '(between|from) <dom> <month> <year>? (and|to|until|–|through) <dom> <month> <year>?',
    '(between|from) <weekday>? <dom> (and|to|until|–) <weekday>? <dom> <month> <year>?',
    '(between|from)? <month> <dom> (and|to|until|–) <dom> <year>?',
    '<weekday>? <dom> (to|–) <weekday>? <dom> of? <month> <year>?',
    '<dom> <month> <year>? (to|–) <dom> <month> <year>?',
    '(between|from) <month> <dom> <year>? (and|to|until|–|through) <month> <dom> <year>?',
    '(between|from)? <date> (and|to|until) <date>',
  ),
  ...phrases(
    (slots, clock) => (clock.year === null ? null : dates({ ...slots, year2: clock.year }, clock)),
    '(between|from) <dom> <month> <year> (and|to|until|–|through) <dom> <month> this year',
    '(between|from) <month> <dom> <year> (and|to|until|–|through) <month> <dom> this year',
  ),
  ...phrases(
    (slots, clock) =>
      clock.year === null ? null : dates({ ...slots, year: clock.year - 1, year2: clock.year - 1 }, clock),
    '(between|from)? <dom> <month> (and|to|until|–|through) <dom> <month> last year',
    '(between|from)? <month> <dom> (and|to|until|–|through) <month> <dom> last year',
  ),
  ...phrases(
    (_, clock) => weekend(clock, 0),
    '(over|at|during|on|this|across|last)? the? (bank holiday|easter)? weekend',
  ),
  ...phrases(
    (_, clock) => week(clock, (monday) => ({ kind: 'span', first: monday - 7, last: monday - 1 })),
    'last week',
    '(in|over|during)? the? (latest|last|past) (full|complete|whole) week',
  ),
  ...phrases(
    (_, clock) => week(clock, (monday) => ({ kind: 'since', first: monday, event: null })),
    '(so far this week|this week so far|this week)',
  ),
  ...UNITS.flatMap(([unit, words]) => [
    ...phrases(
      ({ n = 0 }) => rolling(n, unit, null),
      `(last|past) <n> ${words}`,
      `<n> ${words} (to|up to|before) (that|this) (date|day)`,
      `<n> ${words} (total|tally|figure)`,
    ),
    ...DATE.flatMap((date) =>
      phrases(
        (slots, clock) =>
          onDay(slots.date ?? dateOf(slots, clock), (day) => rolling(slots.n as number, unit, day)),
        `<n> ${words} (to|ending|up to|ended|until) ${date}`,
      ),
    ),
    ...phrases(
      ({ n = 0, month = 0, year }, clock) =>
        inYear(year, clock, (known) => rolling(n, unit, monthsPeriod('month', known, month).span.last)),
      `(in|of|for|over)? the? <n> ${words} (to|ending|ended) (the end of|end of)? <month> <year>?`,
    ),
  ]),
  ...DATE.flatMap((date) => [
    ...phrases(
      (slots, clock) => onDay(slots.date ?? dateOf(slots, clock), (day) => rolling(1, 'y', day)),
      `(in|of|for|over)? the? year (to|ending|ended|up to) ${date}`,
    ),
    ...phrases(
      (slots, clock) => onDay(slots.date ?? dateOf(slots, clock), (day) => rolling(1, 'w', day)),
      `week (to|ending|ended|up to) ${date}`,
    ),
  ]),
  ...DATE.flatMap((date) =>
    phrases(
      (slots, clock) =>
        onDay(slots.date ?? dateOf(slots, clock), (day) => ({ kind: 'span', first: day, last: day + 6 })),
      `week (beginning|commencing|starting|from|of) ${date}`,
    ),
  ),
  ...DATE.flatMap((date) =>
    phrases(
      ({ n = 0, ...slots }, clock) =>
        onDay(slots.date ?? dateOf(slots, clock), (day) => ({ kind: 'span', first: day, last: day + n - 1 })),
      `(in|over) the? <n> days (from|starting|beginning) on? ${date}`,
    ),
  ),
  ...phrases(
    ({ n = 0 }) => rolling(n, 'm', null),
    '(in|over)? (a|the)? rolling <n> months',
    '(in|over)? (a|the)? rolling <n> - month period',
  ),
  ...phrases(
    ({ year = 0, year2 = 0 }) =>
      year < year2 ? { kind: 'span', first: firstDayOf(year), last: lastDayOf(year2) } : null,
    '(between|from) <year> (and|to|until) <year>',
  ),
  ...phrases(
    ({ month = 0, year }, clock) =>
      inYear(year, clock, (known) => rolling(1, 'y', monthsPeriod('month', known, month).span.last)),
    '(in|of|for|over)? the? year (to|ending|ended) (the end of|end of)? <month> <year>?',
  ),
  ...phrases(
    ({ n = 0 }) =>
      n === 12 ? { kind: 'sameSpan', year: null } : vague('which days came before is not certain'),
    '(previous|preceding|prior) <n> months',
  ),
  ...phrases(
    ({ n }) => (n === 12 ? { kind: 'sameSpan', year: null } : { kind: 'spanBefore' }),
    '(the)? (previous|preceding|prior) (week|month|weekend|quarter|<n> (days|weeks|months))',
    '(the)? (week|month|weekend|quarter) (before|earlier|previously) (that)?',
    '(the)? <n> (days|weeks|months) (before|previously) that',
  ),
  ...UNITS.flatMap(([unit, words]) =>
    phrases(
      ({ n = 0, weekday = 0 }, clock) =>
        onDay(weekdayBefore(weekday, clock, false), (day) => rolling(n, unit, day)),
      `(in|over)? the? <n> ${words} (to|ending|up to|ended) <weekday>`,
    ),
  ),
  ...phrases(
    ({ weekday = 0 }, clock) => onDay(weekdayBefore(weekday, clock, false), (day) => rolling(1, 'w', day)),
    'week (that)? (to|ending|up to|ended) (on|last)? <weekday>',
  ),
  ...phrases(() => rolling(7, 'd', null), 'past week', 'week just (gone|ended|past)', 'last seven days'),
  ...phrases(
    () => ({ kind: 'dayBefore', back: 1 }),
    '(the|a) day (before|earlier) (that)?',
    '(the|a)? previous day',
    '(the|a)? preceding day',
  ),
  ...phrases(
    () => ({ kind: 'dayBefore', back: 0 }),
    '(on)? (the|that) day itself',
    '(on)? that (same)? day',
    '(on)? the same day',
  ),
  ...phrases(
    () => ({ kind: 'dayBefore', back: -1 }),
    '(the|a)? day (after|later)',
    '(the)? (next|following) day',
  ),
  ...phrases(({ n = 0 }) => (n <= 10 ? { kind: 'dayBefore', back: n } : null), '<n> days (before|earlier)'),
  ...phrases(() => rolling(14, 'd', null), '(last|past) fortnight'),
  ...phrases(
    ({ n = 0 }) => (n % 24 === 0 ? rolling(n / 24, 'd', null) : null),
    '(in|over|within)? the? (last|past|space of)? <n> hours',
  ),
];
