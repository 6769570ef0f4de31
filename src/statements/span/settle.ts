import {
  type DayNumber,
  dayOfMonth,
  daysInMonth,
  endBeforeMonths,
  firstDayOf,
  isWholeYear,
  monthOf,
  type Span,
  sameDate,
  yearOf,
} from '../../calendar/index.js';
import type { Window } from '../when/window.js';

/** A resolved period: the days that a figure is about. */
export type Settled =
  | { readonly kind: 'day'; readonly day: DayNumber }
  | { readonly kind: 'span'; readonly span: Span; readonly asOf: DayNumber | null }
  | { readonly kind: 'toDate'; readonly day: DayNumber }
  | { readonly kind: 'samePoint'; readonly day: DayNumber; readonly year: number }
  | {
      readonly kind: 'since';
      readonly first: DayNumber;
      readonly asOf: DayNumber;
      readonly event: string | null;
    }
  | {
      readonly kind: 'rolling';
      readonly asOf: DayNumber;
      readonly count: number;
      readonly unit: 'd' | 'w' | 'm' | 'y';
    };

export type Settling = Settled | { readonly why: string };

export const NO_AS_OF = 'nothing says up to which day the text counts';

/** Resolves a time to a period, using the as-of date of the text and, for "the same period", the topic of the text. */
export function settle(window: Window, asOf: DayNumber | null, topic: Settled | null): Settling {
  switch (window.kind) {
    case 'vague':
      return { why: window.why };
    case 'spanBefore':
      return { why: 'which days came before is not certain' };
    case 'thatYear':
      return { why: 'which year this is is not certain' };
    case 'dayOfMonth':
      return { why: 'of which month this day is is not certain' };
    case 'dayBefore':
      return { why: 'which day this is before is not certain' };
    case 'thisPoint':
      return { why: 'of which year this is the point is not certain' };
    case 'day':
      return window;
    case 'span':
      return settleSpan(window, asOf);
    case 'toDate':
      return settleToDate(window, asOf);
    case 'samePoint':
      return samePointOf(window.year, topic?.kind === 'toDate' ? topic.day : asOf);
    case 'sameSpan':
      return sameSpan(window.year, topic);
    case 'monthToDate':
      return asOf === null ? { why: NO_AS_OF } : monthToDate(window.first, asOf);
    case 'monthToPoint':
      return asOf === null
        ? { why: NO_AS_OF }
        : monthToDate(window.first, sameDate(asOf, yearOf(window.first)));
    case 'since':
      return settleSince(window, asOf);
    case 'rolling': {
      const end = window.until ?? asOf;
      if (end === null) return { why: NO_AS_OF };
      const { count, unit } = window;
      const rolling: Settled = { kind: 'rolling', asOf: end, count, unit };
      // "The six months to the end of June" are the first half-year.
      const span = rollingSpan(rolling);
      const isPeriod = window.until !== null && unit === 'm' && count < 12 && dayOfMonth(span.first) === 1;
      return isPeriod && yearOf(span.first) === yearOf(end) ? { kind: 'span', span, asOf: null } : rolling;
    }
  }
}

function settleSpan({ first, last }: Span, asOf: DayNumber | null): Settling {
  const span = { first, last };
  // A year that is not over is counted up to the as-of date.
  if (asOf !== null && isWholeYear(span) && asOf >= first && asOf < last)
    return { kind: 'toDate', day: asOf };
  if (asOf !== null && first > asOf) return { why: 'these days come after the as-of date of the text' };
  return { kind: 'span', span, asOf: asOf !== null && last > asOf ? asOf : null };
}

function settleToDate(
  { year, until }: { year: number; until: DayNumber | null },
  asOf: DayNumber | null,
): Settling {
  if (until !== null) {
    const isSame = asOf !== null && yearOf(asOf) > year && sameDate(asOf, year) === until;
    return isSame ? { kind: 'samePoint', day: asOf, year } : { kind: 'toDate', day: until };
  }
  if (asOf === null) return { why: NO_AS_OF };
  return yearOf(asOf) === year
    ? { kind: 'toDate', day: asOf }
    : { why: `the as-of date of the text is not in ${year}` };
}

function samePointOf(year: number | null, day: DayNumber | null): Settling {
  if (day === null) return { why: NO_AS_OF };
  const other = year ?? yearOf(day) - 1;
  return other === yearOf(day) ? { kind: 'toDate', day } : { kind: 'samePoint', day, year: other };
}

function sameSpan(year: number | null, named: Settled | null): Settling {
  if (named === null) return { why: 'nothing says of which days these are the same' };
  const topic = sinceAsSpan(named);
  if (topic.kind === 'toDate') return samePointOf(year, topic.day);
  // "The year before that" is the one before the year of the point.
  if (topic.kind === 'samePoint') return samePointOf(year ?? topic.year - 1, topic.day);
  if (topic.kind === 'rolling') {
    const end = sameDate(topic.asOf, year ?? yearOf(topic.asOf) - 1);
    return { ...topic, asOf: end };
  }
  if (topic.kind !== 'span') return { why: 'nothing says of which days these are the same' };
  if (year === yearOf(topic.span.last)) return { why: 'of which year these days are is not certain' };
  const other = year ?? yearOf(topic.span.last) - 1;
  // The same days as those of a month up to a day end on that day, too.
  const end = topic.asOf === null ? null : sameDate(topic.asOf, other);
  return { kind: 'span', span: inYear(topic.span, other), asOf: end };
}

/** The days since a day as a span, which other years have too; days of more than a year, and any others, as they are. */
export function sinceAsSpan(settled: Settled): Settled {
  if (settled.kind !== 'since' || settled.asOf - settled.first >= 365) return settled;
  return { kind: 'span', span: { first: settled.first, last: settled.asOf }, asOf: null };
}

/** The day that a named one means: that of publication, to which a text does not count yet, is the same weekday a week before. */
export function dayMeant(
  day: DayNumber,
  { asOf, published }: { readonly asOf: DayNumber | null; readonly published: DayNumber | null },
): DayNumber {
  return day === published && asOf !== null && asOf < day ? day - 7 : day;
}

/** Moves a span to the same dates of another year. The last day of February stays the last. */
export function inYear({ first, last }: Span, year: number): Span {
  const years = year - yearOf(last);
  const end = sameDate(last, year);
  const endsMonth = dayOfMonth(last) === daysInMonth(yearOf(last), monthOf(last));
  return {
    first: sameDate(first, yearOf(first) + years),
    last: endsMonth ? end - dayOfMonth(end) + daysInMonth(year, monthOf(end)) : end,
  };
}

/** The last day of days, included; for the same point of another year, the day of which it is the point. */
export function lastDayOf(settled: Settled): DayNumber {
  if (settled.kind === 'span') return settled.span.last;
  return 'day' in settled ? settled.day : settled.asOf;
}

/** The days of the last days, weeks, months or years up to a day, both ends included. */
export function rollingSpan({ asOf, count, unit }: Extract<Settled, { kind: 'rolling' }>): Span {
  if (unit === 'd' || unit === 'w') return { first: asOf - count * (unit === 'w' ? 7 : 1) + 1, last: asOf };
  return { first: endBeforeMonths(asOf, count * (unit === 'y' ? 12 : 1)) + 1, last: asOf };
}

/** The days that are counted, both ends included. */
export function daysCountedIn(settled: Settled): Span {
  switch (settled.kind) {
    case 'day':
      return { first: settled.day, last: settled.day };
    case 'toDate':
      return { first: firstDayOf(yearOf(settled.day)), last: settled.day };
    case 'samePoint':
      return { first: firstDayOf(settled.year), last: sameDate(settled.day, settled.year) };
    case 'since':
      return { first: settled.first, last: settled.asOf };
    case 'rolling':
      return rollingSpan(settled);
    case 'span':
      return { first: settled.span.first, last: settled.asOf ?? settled.span.last };
  }
}

function monthToDate(first: DayNumber, asOf: DayNumber): Settling {
  const last = first + daysInMonth(yearOf(first), monthOf(first)) - 1;
  if (asOf < first) return { why: 'this month begins after the as-of date of the text' };
  return { kind: 'span', span: { first, last }, asOf: asOf < last ? asOf : null };
}

function settleSince(
  { first, event }: { first: DayNumber; event: string | null },
  asOf: DayNumber | null,
): Settling {
  if (asOf === null) return { why: NO_AS_OF };
  if (first > asOf) return { why: 'this begins after the as-of date of the text' };
  return first === firstDayOf(yearOf(asOf))
    ? { kind: 'toDate', day: asOf }
    : { kind: 'since', first, asOf, event };
}

/** The same days of another year: the same point of a year so far, the same month, the year itself; `null` is the year before. */
export function inOtherYear(named: Settled, year: number | null): Settled[] {
  const settled = sinceAsSpan(named);
  switch (settled.kind) {
    case 'toDate':
    case 'samePoint': {
      const other = year ?? yearOf(settled.day) - 1;
      return yearOf(settled.day) === other ? [] : [{ kind: 'samePoint', day: settled.day, year: other }];
    }
    case 'span': {
      const other = year ?? yearOf(settled.span.last) - 1;
      const asOf = settled.asOf === null ? null : sameDate(settled.asOf, other);
      return [{ kind: 'span', span: inYear(settled.span, other), asOf }];
    }
    case 'rolling':
      return [{ ...settled, asOf: sameDate(settled.asOf, year ?? yearOf(settled.asOf) - 1) }];
    case 'day':
      return year === null ? [] : [{ kind: 'day', day: sameDate(settled.day, year) }];
    default:
      return [];
  }
}
