import { toCivilDate } from '../calendar/index.js';
import { scopeOf } from './scope.js';
import { isWord } from './sentence/token.js';
import type { Scene, StatementKind } from './statement.js';

/** The rank of a day, such as the second or third busiest. */
export const rank: StatementKind = {
  name: 'rank',
  summary: 'which place a day has among the busiest of its year, or ever',
  examples: [
    {
      text: 'Saturday was the second busiest day of the year so far, with 656 people crossing the Channel.',
      claim: 'day 2025-04-12 :: rankInYear',
      expected: 2,
    },
  ],
  read(scene) {
    const at = scene.tokens.findIndex((_, index) => rankAt(scene, index) !== null);
    const place = at === -1 ? null : rankAt(scene, at);
    if (place === null) return [];
    const days = scene.whens.filter(({ window }) => window.kind === 'day');
    const [when] = days;
    const scope = scopeOf(scene);
    if (
      scope === null ||
      scope.options.inMonth !== undefined ||
      days.length !== 1 ||
      when?.window.kind !== 'day'
    )
      return [];
    const date = toCivilDate(when.window.day);
    const path = scope.options.year === undefined ? 'rankAllTime' : 'rankInYear';
    return [
      {
        at,
        end: at + 1,
        question: { calculation: 'day', asked: { date: when.window.day }, path },
        words: `the place of ${date} among the busiest days ${scope.words}, when it was new`,
        expected: place,
        rounding: 'exact',
      },
    ];
  },
};

const PLACES = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const BUSY = ['busiest', 'highest', 'largest', 'biggest'];

function rankAt({ tokens }: Scene, at: number): number | null {
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const token = tokens[at];
  if (
    !isWord(tokens[next], ...BUSY) ||
    !tokens.slice(next, next + 6).some((each) => isWord(each, 'day', 'daily'))
  )
    return null;
  if (token?.number?.form === 'ordinal') return token.number.value;
  const place = token?.kind === 'word' ? PLACES.indexOf(token.text) : -1;
  return place === -1 ? null : place + 2;
}
