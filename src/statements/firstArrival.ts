import {
  firstDayOf,
  lastDayOf as lastDayOfYear,
  monthOf,
  periodOf,
  type Span,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { isArrivals, isBoats, isCrossing, isPeople } from './sentence/lexicon.js';
import { isWord, range, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { SLOTS } from './when/slotReaders.js';

/** The first day of a year or month on which anybody arrived. */
export const firstArrival: StatementKind = {
  name: 'first-arrival',
  summary: 'the first day of a year or month on which anybody arrived',
  examples: [
    {
      text: 'The first small boat arrivals of the year came on 4 January.',
      claim: 'total --from 2025-01-01 --to 2025-04-15 :: firstArrival',
      expected: '2025-01-04',
    },
  ],
  read(scene) {
    const at = scene.tokens.findIndex((_, index) => isFirst(scene.tokens, index));
    if (at === -1) return [];
    return daysOf(scene).flatMap((day) =>
      spansOf(scene, day.day, at).map((span) => read(scene, at, day, span)),
    );
  },
};

const NEAR = 4;

/** Whether "the first arrivals of" a time begins here, and not "the first time". */
function isFirst(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'first') || tokens[at + 1]?.kind !== 'word') return false;
  const noun = tokens
    .slice(at + 1, at + NEAR)
    .findIndex((token) => isArrivals(token) || isCrossing(token) || isBoats(token) || isPeople(token));
  return (
    noun !== -1 && tokens.slice(at + 2, at + 2 + noun + 2).some((token) => isWord(token, 'of', 'in', 'this'))
  );
}

/** A day on which the first may have come, the tokens that name it, and what it costs to take it. */
interface Day {
  readonly day: number;
  readonly also: readonly number[];
  readonly cost: number;
}

/** The day that the sentence names, else those of the sentences before. */
function daysOf({ whens, recent }: Scene): Day[] {
  const own = whens.flatMap(({ window, from, to }) =>
    window.kind === 'day' ? [{ day: window.day, also: range(from, to), cost: 0 }] : [],
  );
  const before = recent.flatMap((settled) => (settled.kind === 'day' ? [settled.day] : []));
  const costOf = (index: number) => COSTS.held + index * COSTS.otherYear;
  return own.length > 0 ? own : before.map((day, index) => ({ day, also: [], cost: costOf(index) }));
}

/** The year or the month of the day, whichever the words behind "first" name. */
function spansOf({ tokens }: Scene, day: number, at: number): Span[] {
  const behind = tokens.slice(at, at + 2 * NEAR);
  const ofMonth = periodOf('month', day).span;
  const year = yearOf(day);
  const isOfYear = behind.some((token) => isWord(token, 'year') || token.text === String(year));
  if (isOfYear) return [{ first: firstDayOf(year), last: lastDayOfYear(year) }];
  const name = behind.some((token) => isWord(token, 'month') || isMonthOf(token, day));
  return name ? [ofMonth] : [];
}

function isMonthOf(token: Token, day: number): boolean {
  return token.capital && SLOTS.month(token) === monthOf(day);
}

function read({ asOf }: Scene, at: number, { day, also, cost }: Day, { first, last }: Span): Reading {
  const to = asOf === null ? last : Math.max(day, Math.min(last, asOf));
  return {
    at,
    end: at + 2,
    question: { calculation: 'total', asked: { from: first, to }, path: 'firstArrival' },
    words: `the first day with arrivals from ${toCivilDate(first)}`,
    expected: toCivilDate(day),
    rounding: 'exact',
    cost,
    also,
  };
}
