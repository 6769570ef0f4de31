import { toCivilDate } from '../calendar/index.js';
import { isArrivals, isBoats, isCrossing } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import type { StatementKind } from './statement.js';
import { dateStart } from './when/dateStart.js';
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
  read({ tokens, whens, asOf }) {
    if (!isAboutLast(tokens)) return [];
    return whens.flatMap((when) => {
      const day = dayOf(when);
      if (day === null || !isLast(tokens, when)) return [];
      const until = whens.flatMap((each) => dayOf(each) ?? []).find((other) => other > day);
      const end = until ?? asOf;
      if (end === null || end < day) return [];
      return [
        {
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
          cost: 1,
        },
      ];
    });
  },
};

const NOBODY = ['no', 'nobody', 'none', 'nothing', 'not', 'without', 'never'];

function isAboutLast(tokens: readonly Token[]): boolean {
  const crossing = tokens.some(
    (token) => isCrossing(token) || isArrivals(token) || isBoats(token) || isWord(token, 'ashore'),
  );
  return crossing && tokens.some((token) => isWord(token, 'last', ...NOBODY));
}

function dayOf({ window }: When): number | null {
  if (window.kind === 'day') return window.day;
  return window.kind === 'since' && window.event === null ? window.first : null;
}

const FAR = 20;

/** Whether a day is the last with arrivals: "nobody since 12 April", "the last boat came on 12 April", "the last date … is". */
function isLast(tokens: readonly Token[], { from, window }: When): boolean {
  const before = tokens.slice(Math.max(0, from - FAR), from);
  if (window.kind === 'since' || isWord(tokens[from], 'since') || isWord(tokens[from - 1], 'since'))
    return tokens.slice(0, from).some((token) => isWord(token, ...NOBODY));
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
