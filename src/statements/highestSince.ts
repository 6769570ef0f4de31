import { toCivilDate } from '../calendar/index.js';
import { isWord } from './sentence/token.js';
import type { StatementKind } from './statement.js';

/** The most on a day since another day. */
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
    const since = whens.find(({ window }) => window.kind === 'since' && window.event === null);
    const days = whens.filter(
      ({ window, to }) => window.kind === 'day' && since !== undefined && to <= since.from,
    );
    const [when] = days;
    if (since?.window.kind !== 'since' || when?.window.kind !== 'day' || days.length !== 1) return [];
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
        claim: `day ${toCivilDate(when.window.day)} :: highestSince.date`,
        words: `the last day before ${toCivilDate(when.window.day)} with as many arrivals`,
        expected: toCivilDate(since.window.first),
        rounding: 'exact',
      },
    ];
  },
};
