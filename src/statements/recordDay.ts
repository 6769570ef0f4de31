import { type DayNumber, toCivilDate, yearOf } from '../calendar/index.js';
import { onRecord, type Scope, scopeOf } from './scope.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import { dayMeant } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';

/** The busiest day of a year, or ever. */
export const recordDay: StatementKind = {
  name: 'record-day',
  summary: 'the day with the most arrivals, of a year or on record',
  examples: [
    {
      text: 'Saturday 12 April, when 656 people crossed the Channel, was the busiest day of the year so far.',
      claim: 'records --top 1 --year 2025 --as-of 2025-04-12 :: rows.[0].from',
      expected: '2025-04-12',
    },
  ],
  read(scene) {
    const at = scene.tokens.findIndex(
      (_, index) =>
        isRecord(scene.tokens, index) ||
        isRecordFigure(scene, index) ||
        isRecordNumber(scene, index) ||
        isRecordOfDay(scene, index),
    );
    if (at === -1) return [];
    const isEver = isWord(scene.tokens[at], 'record', 'high');
    const scope = scopeOf(scene) ?? (isEver ? onRecord(scene.asOf) : null);
    if (scope === null || isSinceDay(scene, at)) return [];
    return daysRanked(scene, at)
      .filter(({ day }) => scope.year === null || scope.year === yearOf(day))
      .map(({ day, cost }) => reading(scene.tokens, at, day, scope, cost));
  },
};

/** "The most since 29 November 2022" ranks a day only among those since then. */
function isSinceDay({ tokens, whens }: Scene, at: number): boolean {
  return whens.some(
    ({ window, from }) =>
      window.kind === 'since' &&
      window.event === null &&
      isWord(tokens[from], 'since') &&
      from > at &&
      !tokens.slice(at, from).some((token) => isWord(token, 'and')),
  );
}

/**
 * The days that a superlative may rank, the likeliest first: the only one that the sentence names; which of several, or a day of the
 * sentence before, is for the data to say.
 */
export function daysRanked(scene: Scene, at: number): { readonly day: DayNumber; readonly cost: number }[] {
  const { whens, figures, spans, recent, asOf } = scene;
  const named = whens
    .flatMap(({ window, from }) =>
      window.kind === 'day' ? [{ day: dayMeant(window.day, scene), far: Math.abs(from - at) }] : [],
    )
    .sort((one, other) => one.far - other.far)
    .map(({ day }) => day);
  const counted = figures.flatMap((figure) => {
    const [first] = spans.get(figure)?.candidates ?? [];
    return first?.when !== undefined && first.settled.kind === 'day' ? [first.settled.day] : [];
  });
  const days = [...new Set(named.length > 0 ? named : counted)];
  if (days.length === 1 && days[0] !== undefined) return [{ day: days[0], cost: 0 }];
  const before = recent.flatMap((settled) => (settled.kind === 'day' ? [settled.day] : []));
  const all = [...days, ...before, ...(asOf === null ? [] : [asOf])];
  return all.map((day, index) => ({ day, cost: COSTS.carried + index * COSTS.further }));
}

function reading(
  tokens: readonly Token[],
  at: number,
  day: DayNumber,
  { options, words }: Scope,
  cost: number,
): Reading {
  return {
    at,
    end: unitEnd(tokens, at),
    question: {
      calculation: 'records',
      asked: { top: 1, ...options, ...(isThen(tokens) && { asOf: day }) },
      path: 'rows.[0].from',
    },
    words: `the day with the most arrivals ${words}`,
    expected: toCivilDate(day),
    rounding: 'exact',
    cost,
  };
}

/** Whether a day was a record when it was new: "at the time the highest number of the year". */
function isThen(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) => isWord(token, 'time') && isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], 'at'),
  );
}

/** Index after the day that is ranked: "busiest day", "highest number on a single day". */
export function unitEnd(tokens: readonly Token[], at: number): number {
  const unit = tokens.slice(at, at + FAR).findIndex((token) => isWord(token, 'day', 'daily'));
  return at + Math.max(unit, 0) + 1;
}

const FIGURES = ['figure', 'number', 'total', 'tally', 'count', 'so', 'this'];

/** "A record number of people crossed the Channel on Thursday", "September 3 saw a record 1,305". */
function isRecordNumber({ tokens, whens }: Scene, at: number): boolean {
  const isNumber =
    isWord(tokens[at], 'record') &&
    (isWord(tokens[at + 1], 'number', 'total', 'figure') || tokens[at + 1]?.number?.form === 'count');
  return isNumber && whens.some(({ window }) => window.kind === 'day');
}

/** Whether a superlative ranks the figure of a day: "710 people arrived on Monday, the highest figure of the year". */
function isRecordFigure({ tokens, figures, spans }: Scene, at: number): boolean {
  if (
    !isWord(tokens[at], 'highest', 'largest', 'biggest', 'most') ||
    tokens.some((token) => isWord(token, ...NOT_FIRST))
  )
    return false;
  const figure = figures.findLast((each) => each.role === 'count' && each.at < at && each.at > at - 12);
  const [first] = (figure && spans.get(figure)?.candidates) ?? [];
  return first?.settled.kind === 'day' && first.when !== undefined && isWord(tokens[at + 1], ...FIGURES);
}

/** Whether a superlative ranks the number of a day: "Wednesday's number is the biggest of 2026". */
function isRecordOfDay({ tokens, whens }: Scene, at: number): boolean {
  const isRanked =
    isWord(tokens[at], ...MOST) &&
    isWord(tokens[at - 1], 'the') &&
    isWord(tokens[at + 1], 'of', 'so', 'this', 'in');
  const day = whens.find(({ window, to }) => window.kind === 'day' && to <= at && to > at - FAR);
  const between = day === undefined ? [] : tokens.slice(day.to, at);
  return (
    isRanked &&
    between.some((token) => isWord(token, 'number', 'figure', 'total', 'count', 'tally', 'arrivals')) &&
    !tokens.some((token) => isWord(token, 'month', 'week', 'quarter', ...NOT_FIRST))
  );
}

const MOST = ['busiest', 'highest', 'most', 'record', 'largest', 'biggest', 'peak', 'worst', 'more', 'high'];
/** Words that say that the day is not the record: "the second busiest", "the previous record". */
const NOT_FIRST = [
  'second',
  'third',
  'fourth',
  'fifth',
  'previous',
  'earlier',
  'old',
  'former',
  'among',
  'one',
  'not',
  'previously',
  'beating',
  'tops',
];
const FAR = 8;

function isRecord(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], ...MOST)) return false;
  // "More than on any other day".
  if (isWord(tokens[at], 'more') && !tokens.slice(at + 1, at + FAR).some((token) => isWord(token, 'any')))
    return false;
  if (tokens.some((token) => isWord(token, ...NOT_FIRST))) return false;
  const near = tokens.slice(Math.max(0, at - 3), at + FAR);
  const daily = near.some((token) => isWord(token, 'day', 'daily', 'single'));
  const months = near.some((token) => isWord(token, 'month', 'monthly', 'week', 'weekly', 'quarter'));
  return daily && !months && !isOnRecordOnly(tokens, at);
}

/** Whether the word is only part of "on record", which does not rank a day. */
function isOnRecordOnly(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'record') && isWord(tokens[at - 1], 'on');
}
