import { type DayNumber, firstDayOf } from '../../calendar/index.js';
import type { Scene } from '../statement.js';

/** A day from which totals may be counted: of an event that the sentence names, or that the text was about before. */
export interface Start {
  readonly first: DayNumber;
  /** Last day of a term that was over; `null` for one that went on. */
  readonly last: DayNumber | null;
  readonly isNamed: boolean;
}

/** The first day of the series, before which nothing can be counted. */
export const FIRST_DAY = firstDayOf(2018);

/** The days from which a sentence may count, those that it names itself first; each day once. */
export function startsOf({ events, whens, recentEvents }: Scene): Start[] {
  const since = whens.flatMap(({ window }) =>
    window.kind === 'since' ? [{ first: window.first, last: null, isNamed: true }] : [],
  );
  const named = events.map(({ first, last }) => ({ first, last, isNamed: true }));
  const before = recentEvents.map(({ first, last }) => ({ first, last, isNamed: false }));
  const all = [...since, ...named, ...before].filter(({ first }) => first >= FIRST_DAY);
  return all.filter(({ first }, index) => all.findIndex((other) => other.first === first) === index);
}
