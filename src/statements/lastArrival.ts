import { toCivilDate } from '../calendar/index.js';
import { isArrivals, isBoats, isCrossing } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { StatementKind } from './statement.js';
import { dateStart } from './when/dateStart.js';
import { SLOTS } from './when/slotReaders.js';
import type { When } from './when/window.js';

/** The last day on which anybody arrived. */
export const lastArrival: StatementKind = {
  name: 'last-arrival',
  summary: 'the last day on which anybody arrived',
  examples: [
    {
      text: 'No one has crossed the Channel in a small boat since Monday.',
      claim: 'day 2025-04-15 :: previousArrival',
      expected: '2025-04-14',
    },
  ],
  read({ tokens, whens, asOf, recent }) {
    if (!isAboutLast(tokens, recent.length > 0)) return [];
    return whens.flatMap((when) => {
      const day = dayOf(tokens, when);
      if (day === null || !isLast(tokens, when)) return [];
      const until = whens.flatMap((each) => dayOf(tokens, each) ?? []).find((other) => other > day);
      const before = recent.flatMap((settled) => (settled.kind === 'day' ? [settled.day] : []));
      const ends = [until ?? asOf, ...before].flatMap((end) => (end === null || end < day ? [] : [end]));
      return [...new Set(ends)].map((end, index) => ({
        at: dateStart(tokens, when),
        end: when.to,
        question: {
          calculation: 'day' as const,
          asked: { date: end === day ? day + 1 : end },
          path: 'previousArrival',
        },
        words: `the last day with arrivals before ${toCivilDate(end === day ? day + 1 : end)}`,
        expected: toCivilDate(day),
        rounding: 'exact' as const,
        cost: 1 + index * COSTS.otherYear,
      }));
    });
  },
};

const NOBODY = ['no', 'nobody', 'none', 'nothing', 'not', 'without', 'never'];

function isAboutLast(tokens: readonly Token[], goesOn: boolean): boolean {
  // "They were the first since 4 July".
  if (
    goesOn &&
    tokens.some(
      (token, at) => isWord(token, 'first') && !isWord(tokens[at + 1], 'time', 'day', 'year', 'month'),
    )
  )
    return true;
  const crossing = tokens.some(
    (token) => isCrossing(token) || isArrivals(token) || isBoats(token) || isWord(token, 'ashore'),
  );
  return crossing && tokens.some((token) => isWord(token, 'last', ...NOBODY));
}

/** The day that a time names; `null` for a year, a month or an event. */
function dayOf(tokens: readonly Token[], { from, to, window }: When): number | null {
  if (window.kind === 'day') return window.day;
  const isDated = tokens
    .slice(from, to)
    .some((token) => SLOTS.dom(token) !== null || SLOTS.weekday(token) !== null);
  return window.kind === 'since' && window.event === null && isDated ? window.first : null;
}

const FAR = 20;

/** Whether a day is the last with arrivals: "nobody since 12 April", "the last boat came on 12 April", "the last date … is". */
function isLast(tokens: readonly Token[], { from, window }: When): boolean {
  const before = tokens.slice(Math.max(0, from - FAR), from);
  if (window.kind === 'since' || isWord(tokens[from], 'since') || isWord(tokens[from - 1], 'since'))
    return tokens.slice(0, from).some((token) => isWord(token, 'first', ...NOBODY));
  const last = before.findLastIndex((token) => isWord(token, 'last'));
  if (last === -1 || before.slice(last).some(({ number }) => number !== undefined)) return false;
  const what = before.slice(last + 1, last + 4);
  return what.some(
    (token) =>
      isArrivals(token) ||
      isBoats(token) ||
      isCrossing(token) ||
      isWord(token, 'day', 'date', 'time', 'group', 'person'),
  );
}
