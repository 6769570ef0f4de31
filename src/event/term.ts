import { type DayNumber, toDayNumber } from '../calendar/index.js';
import { type DatedEvent, TERM_KINDS } from './datedEvent.js';
import { EVENTS } from './events.js';
import { eventOf } from './findEvents.js';

/** A time in office, both ends included. */
export interface Term {
  readonly first: DayNumber;
  /** `null` for a term that goes on. */
  readonly last: DayNumber | null;
}

/** First day counted since an event; it is day 1. */
export function firstDayCounted({ first }: DatedEvent): DayNumber {
  return toDayNumber(first);
}

/** First days of the governments and prime ministers, from which totals are counted. */
export const GOVERNMENT_STARTS: readonly DayNumber[] = EVENTS.filter(
  ({ kind }) => kind === 'government' || kind === 'prime-minister',
).map(firstDayCounted);

/** The term of this id; `null` if there is no such event, or if it is no term. */
export function termOf(id: string): Term | null {
  const event = eventOf(id);
  if (event === null || !TERM_KINDS.includes(event.kind)) return null;
  return { first: toDayNumber(event.first), last: event.last === null ? null : toDayNumber(event.last) };
}
