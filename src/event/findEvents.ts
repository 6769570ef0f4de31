import type { DatedEvent, EventKind } from './datedEvent.js';
import { EVENTS } from './events.js';

const OFFICE = ['took office', 'came to power', 'came into power', 'came into office'];

/** Words that may follow the name of who took office: `labour took office`. */
const TOOK_OFFICE: Partial<Readonly<Record<EventKind, readonly string[]>>> = {
  government: OFFICE,
  'prime-minister': [...OFFICE, 'became prime minister', 'became pm', 'entered downing street'],
  'home-secretary': ['took office', 'became home secretary'],
  operations: ['took over', 'took charge'],
};

/** The event of this id; `null` if there is none. */
export function eventOf(id: string): DatedEvent | null {
  return EVENTS.find((event) => event.id === id) ?? null;
}

/** All names of an event, as `plainName` writes them, each once: its id, its name, its aliases, and these with words of taking office. */
export function namesOf({ id, name, kind, aliases }: DatedEvent): readonly string[] {
  const names = [id, name, ...aliases].map(plainName);
  const longer = names.flatMap((each) => (TOOK_OFFICE[kind] ?? []).map((words) => `${each} ${words}`));
  return [...new Set([...names, ...longer])];
}

/** The events that go by a name, whatever its capitals, hyphens or "the" before it; several where they share it. */
export function findEvents(text: string): readonly DatedEvent[] {
  const name = plainName(text);
  return EVENTS.filter((event) => namesOf(event).includes(name));
}

/** The events one of whose names has all words of the text, in any order: those that an incomplete name may mean. */
export function eventsLike(text: string): readonly DatedEvent[] {
  const words = plainName(text).split(' ');
  return EVENTS.filter((event) =>
    namesOf(event).some((name) => words.every((word) => name.split(' ').includes(word))),
  );
}

const TITLES = /^(?:(?:the|mr|mrs|ms|sir|dame) )+/;

/** A name in lower case, its words separated by blanks, without punctuation, and without "the" or a title before it. */
function plainName(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ').replace(TITLES, '');
}
