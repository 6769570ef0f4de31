import { longDate, type Span, toDayNumber } from '../calendar/index.js';
import { type DatedEvent, EVENTS, findEvents, firstDayCounted, namesOf, TERM_KINDS } from '../event/index.js';
import { nearest } from '../text/index.js';
import { type Option, QuestionError } from './option.js';

const isTerm = ({ kind }: DatedEvent) => TERM_KINDS.includes(kind);

/** The days of a term of office, from the day of taking office, which is day 1, to its last. */
export const term: Option<DatedEvent> = {
  name: 'term',
  placeholder: 'E',
  names: 'event',
  summary: 'the days of a government, a prime minister or a home secretary, such as sunak or yvette-cooper',
  parse(text) {
    const found = findEvents(text).filter(isTerm);
    const [event] = found;
    if (event !== undefined && found.length === 1) return event;
    throw new QuestionError(`unexpected "${text}", ${expected(text, found)}`);
  },
  write: ({ id }) => id,
};

/** What to give in place of words that name no term, or several. */
function expected(text: string, found: readonly DatedEvent[]): string {
  if (found.length > 1) return `which is no single term: give one of ${found.map(({ id }) => id).join(', ')}`;
  const terms = EVENTS.filter(isTerm);
  const near = nearest(text, terms.flatMap(namesOf));
  const [meant] = near === null ? [] : findEvents(near).filter(isTerm);
  return meant === undefined
    ? `expected a term of ${terms.map(({ id }) => id).join(', ')}`
    : `expected a term; did you mean ${meant.id}?`;
}

/** The days of a term, both ends included; a term that goes on lasts to `end`. */
export function termSpan(event: DatedEvent, end: number): Span {
  return { first: firstDayCounted(event), last: event.last === null ? end : toDayNumber(event.last) };
}

/** `the term from 25 October 2022 (Rishi Sunak became Prime Minister; that day is day 1) to 4 July 2024`. */
export function termInWords(event: DatedEvent): string {
  const start = `${longDate(firstDayCounted(event))} (${event.description}; that day is day 1)`;
  return event.last === null
    ? `the term from ${start} on`
    : `the term from ${start} to ${longDate(toDayNumber(event.last))}`;
}
