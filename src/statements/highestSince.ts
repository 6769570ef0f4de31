import { toCivilDate } from '../calendar/index.js';
import { isWord, type Token } from './sentence/token.js';
import type { StatementKind } from './statement.js';
import type { When } from './when/window.js';

/** The highest number on a day since an earlier day. */
export const highestSince: StatementKind = {
  name: 'highest-since',
  summary: 'the last earlier day with as many arrivals',
  examples: [
    {
      text: 'On Saturday 656 people crossed the Channel, the highest number on a single day since 5 October 2024.',
      claim: 'day 2025-04-12 :: highestSince.date',
      expected: '2024-10-05',
    },
  ],
  read({ tokens, whens }) {
    const since = whens.find((each) => dayOf(tokens, each) !== null);
    const first = since && dayOf(tokens, since);
    const days = whens.filter(
      ({ window, to }) => window.kind === 'day' && since !== undefined && to <= since.from,
    );
    const [when] = days;
    if (since === undefined || typeof first !== 'number' || when?.window.kind !== 'day' || days.length !== 1)
      return [];
    const between = tokens.slice(when.to, since.from);
    const most = between.some((token) => isWord(token, 'highest', 'most', 'busiest', 'largest', 'biggest'));
    const dated = tokens
      .slice(since.from, since.to)
      .some(({ number }) => number !== undefined && number.value <= 31);
    const day =
      between.some((token) => isWord(token, 'day', 'daily')) ||
      isWord(tokens[since.from - 1], 'most', 'highest');
    if (!most || !dated || !day) return [];
    return [
      {
        at: since.from + 1,
        end: since.to,
        question: { calculation: 'day', asked: { date: when.window.day }, path: 'highestSince.date' },
        words: `the last day before ${toCivilDate(when.window.day)} with as many arrivals`,
        expected: toCivilDate(first),
        rounding: 'exact',
      },
    ];
  },
};

/** The day in "since 12 November 2022", even if details of that day follow: "…, when 1,214 arrived"; else `null`. */
function dayOf(tokens: readonly Token[], { window, from }: When): number | null {
  if (window.kind === 'since') return window.event === null ? window.first : null;
  return window.kind === 'day' && isWord(tokens[from], 'since') ? window.day : null;
}
