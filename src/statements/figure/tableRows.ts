import { isArrivals, isBoats, isCrossing, isPeople } from '../sentence/lexicon.js';
import { isWord, type Token } from '../sentence/token.js';
import { isInTime, type When } from '../when/window.js';
import type { Figure, Measure } from './figure.js';
import { figureAt } from './figureAt.js';

/** The columns of a table in a text, after the first one, which has the times. */
export interface Columns {
  readonly measures: readonly Measure[];
  /** Whether its days are the last ones of weeks: "Week ending; people; boats". */
  readonly isWeekly: boolean;
}

/** Most words of a heading. */
const MOST_WORDS = 14;

/** Reads the line of headings above a table: "Month: people / boats", "| Month | People | Boats |". `null` for any other line. */
export function columnsOf(tokens: readonly Token[]): Columns | null {
  const isShort = tokens.length <= MOST_WORDS && !tokens.some(({ kind }) => kind === 'number');
  const first = tokens.find(({ kind }) => kind !== 'mark');
  if (!isShort || !isWord(first, 'day', 'date', 'week', 'month', 'quarter', 'year', 'period')) return null;
  const measures = tokens.flatMap((token, at) => measureOf(tokens, token, at) ?? []);
  return measures.length < 2 ? null : { measures, isWeekly: isWord(first, 'week') };
}

function measureOf(tokens: readonly Token[], token: Token, at: number): Measure | null {
  if (isWord(tokens[at - 1], 'per')) return null;
  if (isWord(tokens[at + 1], 'per')) return 'people-per-boat';
  if (isBoats(token) && !isArrivals(tokens[at + 1])) return 'boats';
  return isPeople(token) || isArrivals(token) || isCrossing(token) ? 'arrivals' : null;
}

/** The figures of a row of a table, which has times and numbers and no other words; `null` for any other line. */
export function figuresOfRow(
  tokens: readonly Token[],
  whens: readonly When[],
  { measures }: Columns,
): Figure[] | null {
  const open = [...tokens.entries()].filter(([at]) => !isInTime(whens, at));
  const numbers = open.flatMap(([at, { number }]) => (number === undefined ? [] : [{ at, number }]));
  if (numbers.length !== measures.length || open.some(([, { kind }]) => kind === 'word')) return null;
  return numbers.map(({ at, number }, column) => {
    const measure = measures[column] as Measure;
    const role = measure === 'people-per-boat' ? 'per-boat' : 'count';
    return { ...figureAt(tokens, at, number), role, measures: [measure], bare: false, doubt: null };
  });
}

/** The tokens of a row, whose semicolons divide cells and no clauses. */
export function asCells(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => (token.kind === 'mark' ? { ...token, text: '/' } : token));
}

/** The last day of a week as the seven days to it. */
export function asWeek(when: When): When {
  const { window } = when;
  return window.kind === 'day'
    ? { ...when, window: { kind: 'rolling', count: 7, unit: 'd', until: window.day } }
    : when;
}
