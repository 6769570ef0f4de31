import { DATE_NOTATIONS, type DayNumber, longDate, parseDate, toCivilDate } from '../calendar/index.js';
import { type DatedEvent, EVENTS, eventsLike, findEvents, firstDayCounted, namesOf } from '../event/index.js';
import { nearest } from '../text/index.js';
import { parseDay } from './asOf.js';
import { type Option, QuestionError } from './option.js';

/** The first day counted: a day, or an event, which is written back by its id. */
export type Since = DayNumber | DatedEvent;

export const since: Option<Since> = {
  name: 'since',
  placeholder: 'D',
  names: 'event',
  summary:
    'the first day counted, included, which is day 1: a day, or an event such as general-election-2024 or starmer',
  parse: parseSince,
  write: (from) => (typeof from === 'number' ? toCivilDate(from) : from.id),
};

/** Day 1 of a count since a day or an event. */
export function sinceDay(from: Since): DayNumber {
  return typeof from === 'number' ? from : firstDayCounted(from);
}

/** `5 July 2024 (Keir Starmer became Prime Minister; that day is day 1)`; `null` where a day was named itself. */
export function eventInWords(from: Since | undefined): string | null {
  if (from === undefined || typeof from === 'number') return null;
  return `${longDate(firstDayCounted(from))} (${from.description}; that day is day 1)`;
}

function parseSince(text: string): Since {
  if (/^\s*\d/.test(text) && 'day' in parseDate(text)) return parseDay(text);
  const named = findEvents(text);
  const [event] = named;
  if (event !== undefined && named.length === 1) return event;
  const meant = named.length > 0 ? named : eventsLike(text);
  const ids = meant.map(({ id }) => id);
  if (ids.length > 1) {
    throw new QuestionError(`unexpected "${text}", which is no single event: give one of ${ids.join(', ')}`);
  }
  if (ids.length === 0 && /^\s*(?:\d|$)/.test(text)) return parseDay(text);
  throw new QuestionError(
    `unexpected "${text}", expected a day such as ${DATE_NOTATIONS}, or an event${ids.length > 0 ? `; did you mean ${ids[0]}?` : suggestion(text)}`,
  );
}

/** The event whose name is most like the text; if none is, all events. */
function suggestion(text: string): string {
  const near = nearest(text, EVENTS.flatMap(namesOf));
  const [event] = near === null ? [] : findEvents(near);
  return event === undefined ? `: ${EVENTS.map(({ id }) => id).join(', ')}` : `; did you mean ${event.id}?`;
}
