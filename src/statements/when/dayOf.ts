import { type DayNumber, dayNumberOf, fullDate, WEEKDAYS, weekdayOf, yearOf } from '../../calendar/index.js';
import type { Slots } from '../sentence/pattern.js';
import { NO_PUBLICATION, NO_YEAR, vague } from './phrase.js';
import type { Clock, Window } from './window.js';

/** A named day, or the reason why it is unknown. */
export type NamedDay = DayNumber | { readonly why: string };

/**
 * Resolves a day and month; `null` if there is no such day. Without a year it is the last such day up to the
 * publication, else that of the year that the text is about. With a weekday that does not fit, the day is unknown.
 */
export function dateOf({ dom, month, year, weekday }: Slots, clock: Clock): NamedDay | null {
  if (dom === undefined || month === undefined) return null;
  const day = dayNumberOf(year ?? clock.year ?? 2024, month, dom);
  if (day === null) return null;
  if (year === undefined && clock.year === null) return { why: NO_YEAR };
  const late = year === undefined && clock.published !== null && day > clock.published;
  const meant = late ? dayNumberOf(yearOf(day) - 1, month, dom) : day;
  if (meant === null) return null;

  return weekday === undefined || weekdayOf(meant) === weekday
    ? meant
    : {
        why: `${fullDate(meant).replace(/^\w+ /, '')} was a ${WEEKDAYS[weekdayOf(meant) - 1]}, not a ${WEEKDAYS[weekday - 1]}`,
      };
}

/**
 * Resolves a weekday to the last one up to the day of publication, that day included, as news agencies use it. `before`
 * excludes the day of publication.
 */
export function weekdayBefore(weekday: number, { published }: Clock, before: boolean): NamedDay {
  if (published === null) return { why: NO_PUBLICATION };
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return published - (back === 0 && before ? 7 : back);
}

export function daysAgo(days: number, { published }: Clock): NamedDay {
  return published === null ? { why: NO_PUBLICATION } : published - days;
}

/** Makes a time of a day; an unknown day gives a vague time. */
export function onDay(day: NamedDay | null, of: (day: DayNumber) => Window = asDay): Window | null {
  if (day === null) return null;
  return typeof day === 'number' ? of(day) : vague(day.why);
}

function asDay(day: DayNumber): Window {
  return { kind: 'day', day };
}
