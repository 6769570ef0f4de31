import { type DayNumber, toCivilDate, yearOf } from '../calendar/index.js';
import { type Scope, scopeOf } from './scope.js';
import { isWord, type Token } from './sentence/token.js';
import type { Reading, StatementKind } from './statement.js';

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
    if (!scene.tokens.some((_, index) => isRecord(scene.tokens, index))) return [];
    const days = scene.whens.filter(({ window }) => window.kind === 'day');
    const [when] = days;
    const scope = scopeOf(scene);
    if (scope === null || when?.window.kind !== 'day' || isOfTwo(days.map(({ window }) => window))) return [];
    // A day of another year: the sentence is about several years, and which one is meant is not certain.
    if (scope.year !== null && scope.year !== yearOf(when.window.day)) return [];
    return [reading(when.from, when.to, when.window.day, scope.options, scope.words)];
  },
};

function reading(at: number, end: number, day: DayNumber, options: Scope['options'], words: string): Reading {
  return {
    at,
    end,
    question: { calculation: 'records', asked: { top: 1, ...options }, path: 'rows.[0].from' },
    words: `the day with the most arrivals ${words}`,
    expected: toCivilDate(day),
    rounding: 'exact',
  };
}

function isOfTwo(windows: readonly { readonly kind: string; readonly day?: number }[]): boolean {
  return new Set(windows.map(({ day }) => day)).size > 1;
}

const MOST = ['busiest', 'highest', 'most', 'record', 'largest', 'biggest', 'peak'];
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
  'since',
];
const FAR = 8;

function isRecord(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], ...MOST)) return false;
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
