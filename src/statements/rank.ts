import { type DayNumber, toCivilDate } from '../calendar/index.js';
import { daysRanked, unitEnd } from './recordDay.js';
import { type Scope, scopeOf } from './scope.js';
import { ordinalOf } from './sentence/ordinals.js';
import { isMark, isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, StatementKind } from './statement.js';

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
    return scene.tokens.flatMap((_, at) => {
      const place = rankAt(scene.tokens, at);
      const scope = place === null ? null : scopeOf(scene);
      if (place === null || scope === null || scope.options.inMonth !== undefined) return [];
      const end = unitEnd(scene.tokens, at);
      return daysRanked(scene, at).map(({ day, cost }) => reading([at, end], day, place, scope, cost));
    });
  },
};

function reading(
  [at, end]: readonly [number, number],
  day: DayNumber,
  place: number,
  { options, words }: Scope,
  cost: number,
): Reading {
  const path = options.year === undefined ? 'rankAllTime' : 'rankInYear';
  return {
    at,
    end,
    question: { calculation: 'day', asked: { date: day }, path },
    words: `the place of ${toCivilDate(day)} among the busiest days ${words}, when it was new`,
    expected: place,
    rounding: 'exact',
    cost: options.since === undefined ? cost : cost + COSTS.carried,
  };
}

const BUSY = ['busiest', 'highest', 'largest', 'biggest', 'worst', 'most', 'best'];

/** The place that an ordinal before a superlative gives a day; `null` where it gives none. */
function rankAt(tokens: readonly Token[], at: number): number | null {
  const next = isMark(tokens[at + 1], '-') ? at + 2 : at + 1;
  const isOfDay = tokens.slice(next, next + 6).some((each) => isWord(each, 'day', 'daily'));
  const isAlone = !isWord(tokens[next], ...BUSY);
  if (isAlone ? !isSecondAlone(tokens, at) : !isOfDay) return null;
  const place = ordinalOf(tokens[at]);
  return place === 1 ? null : place;
}

/** "31 May holds this year's record, and Saturday is second". */
function isSecondAlone(tokens: readonly Token[], at: number): boolean {
  const isEnd = tokens[at + 1] === undefined || isMark(tokens[at + 1], '.', ',', ';');
  return isEnd && isWord(tokens[at - 1], 'is', 'was', 'comes', 'came', 'ranks', 'ranked');
}
