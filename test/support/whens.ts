import { toCivilDate } from '../../src/calendar/index.js';
import { toSentences } from '../../src/statements/sentence/toSentences.js';
import { allWhens, whensOfEvents } from '../../src/statements/when/findWhens.js';
import type { Window } from '../../src/statements/when/window.js';
import { day } from './figures.js';

/** Lists `words: days` of the times in a text, as published on Wednesday 16 April 2025 or another day. */
export function whens(text: string, date = '2025-04-16'): string[] {
  const published = day(date);
  const clock = { published, year: Number(date.slice(0, 4)) };
  return toSentences(text).flatMap(({ tokens }) =>
    whensOfEvents(tokens, allWhens(tokens, clock), clock).map(({ from, to, window }) => {
      const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return `${words}: ${inDays(window)}`;
    }),
  );
}

function inDays(window: Window): string {
  if (window.kind === 'day') return toCivilDate(window.day);
  if (window.kind === 'span') return `${toCivilDate(window.first)} to ${toCivilDate(window.last)}`;
  if (window.kind === 'since') return `since ${toCivilDate(window.first)}`;
  return window.kind;
}
