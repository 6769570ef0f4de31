import { isMark, isWord, type Token } from '../sentence/token.js';
import { isYear, type When, type Window } from './window.js';

/**
 * Joins two times with "to" or "until" between them into the days from one to the other: "from Christmas Day to 28 December",
 * "October 2021 to November 2022", "between Friday and Sunday".
 */
export function joinRanges(tokens: readonly Token[], whens: readonly When[]): When[] {
  const joined: When[] = [];
  for (const when of whens) {
    const before = joined.at(-1);
    const window = before === undefined ? null : rangeOf(tokens, before, when);
    if (before === undefined || window === null) joined.push(when);
    else joined[joined.length - 1] = { from: startOf(tokens, before), to: when.to, window };
  }
  return joined;
}

const WEEK = 7;

/** Most words between two days of which the first is explained. */
const LONGEST = 10;

function rangeOf(tokens: readonly Token[], one: When, other: When): Window | null {
  const isDays = one.window.kind !== 'span' && other.window.kind !== 'span';
  const isMonths =
    one.window.kind === 'span' &&
    other.window.kind === 'span' &&
    !isYear(one.window) &&
    !isYear(other.window);
  const isMonthToDay = one.window.kind === 'span' && other.window.kind === 'day';
  if (!isDays && !isMonths && !isMonthToDay) return null;
  const [start, last] = [ends(one.window)?.first, endOf(other.window)];
  if (start === undefined || last === null) return null;
  // "From Monday to Sunday", said on a Tuesday.
  const isAhead = isDays && start > last && start - last < WEEK;
  const first = isAhead ? start - WEEK : start;
  if (first >= last) return null;
  const between = tokens.slice(one.to, other.from);
  const isUntil =
    other.window.kind === 'toDate' ||
    (isWord(tokens[other.from], 'to', 'until', 'till', 'through') && between.length === 0);
  const isJoined =
    between.length === 1 &&
    (isWord(between[0], 'to', 'until', 'till', 'through') || isMark(between[0], '–', '-'));
  const and = isMark(between[0], ',') ? 1 : 0;
  // "Between the start of 2024 and the general election on July 5".
  const isPlain = between.slice(and + 1).every(({ kind }) => kind === 'word') && between.length <= and + 6;
  // "Between 5 July, the day after the election, and 13 November".
  const isApposed =
    isMark(between[0], ',') &&
    isWord(between.at(-1), 'and') &&
    between.length <= LONGEST &&
    between.every(({ kind, text }) => kind === 'word' || text === ',');
  const isBetween = ((isWord(between[and], 'and') && isPlain) || isApposed) && hasBetween(tokens, one);
  return isJoined || isBetween || (isUntil && between.length === 0) ? { kind: 'span', first, last } : null;
}

/** "Between the day on which he took office, 25 October 2022, and 4 July 2024". */
const FAR = 16;

function hasBetween(tokens: readonly Token[], { from }: When): boolean {
  return tokens.slice(Math.max(0, from - FAR), from + 1).some((token) => isWord(token, 'between'));
}

function startOf(tokens: readonly Token[], { from }: When): number {
  return isWord(tokens[from - 1], 'from', 'between') ? from - 1 : from;
}

function ends(window: Window): { readonly first: number; readonly last: number } | null {
  if (window.kind === 'day') return { first: window.day, last: window.day };
  if (window.kind === 'since' && window.event === null) return { first: window.first, last: window.first };
  return window.kind === 'span' ? { first: window.first, last: window.last } : null;
}

function endOf(window: Window): number | null {
  if (window.kind === 'toDate') return window.until;
  return window.kind === 'since' ? null : (ends(window)?.last ?? null);
}
