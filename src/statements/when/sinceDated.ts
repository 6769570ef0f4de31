import { type DayNumber, periodOf, yearOf } from '../../calendar/index.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import { vague } from './phrase.js';
import { SLOTS } from './slotReaders.js';
import { isInTime, type When, type Window } from './window.js';

const FAR = 14;
const FIRST_YEAR = 2018;

/**
 * Turns the date of an event after `since` into a time since then: "since the deal was struck in April 2022". In "the
 * most since 29 November 2022, when 947 arrived" the day itself is meant.
 */
export function sinceDated(tokens: readonly Token[], whens: readonly When[]): When[] {
  return whens.map((when) => {
    const { window, from, to } = when;
    if (window.kind === 'since' && window.event === null && isWhen(tokens, to)) {
      return { ...when, window: namedBy(tokens.slice(from, to), window.first) };
    }
    const since = window.kind === 'day' || window.kind === 'span' ? sinceBefore(tokens, from, whens) : null;
    if ((window.kind !== 'day' && window.kind !== 'span') || since === null) return when;
    if (window.kind === 'day')
      return { ...when, from: since, window: isWhen(tokens, to) ? window : sinceDay(window.day) };
    const records = yearOf(window.first) === FIRST_YEAR && window.last - window.first > 300;
    if (records)
      return {
        ...when,
        from: since,
        window: { kind: 'since', first: window.first, event: 'the records began' },
      };
    return { ...when, from: since, window: vague('since an event of which the day is not known') };
  });
}

function sinceDay(first: DayNumber): Window {
  return { kind: 'since', first, event: null };
}

/** The time after `since` as a day, month or year. */
function namedBy(words: readonly Token[], first: DayNumber): Window {
  const month = words.some((token) => SLOTS.month(token) !== null);
  const days = words.some(({ number, text }) => number !== undefined && !/^\d{4}$/.test(text));
  if (days || words.some((token) => SLOTS.weekday(token) !== null)) return { kind: 'day', day: first };
  return { kind: 'span', ...periodOf(month ? 'month' : 'year', first).span };
}

/** Whether words about the day itself follow: ", when 872 came", ", which saw 803". */
function isWhen(tokens: readonly Token[], at: number): boolean {
  const next = isMark(tokens[at], ',') ? at + 1 : at;
  return (
    isWord(tokens[next], 'when') ||
    (isWord(tokens[next], 'which') && isWord(tokens[next + 1], 'saw', 'had', 'brought'))
  );
}

function sinceBefore(tokens: readonly Token[], from: number, whens: readonly When[]): number | null {
  for (let at = from - 1; at >= Math.max(0, from - FAR); at -= 1) {
    const token = tokens[at];
    if (isInTime(whens, at)) return null;
    if (token?.kind === 'number' || isMark(token, ',', ';', '–', '(', '"')) return null;
    if (isWord(token, 'since')) return isWord(tokens[at + 1], 'then') ? null : at;
  }
  return null;
}
