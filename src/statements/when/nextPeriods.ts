import { monthsPeriod, periodOfSpan } from '../../calendar/index.js';
import { ordinalOf } from '../sentence/ordinals.js';
import { isWord, type Token } from '../sentence/token.js';
import type { When, Window } from './window.js';

/**
 * Adds the quarters and halves that only their ordinal names, after one that is named in full: "the first quarter brought 6,642 people,
 * the second 13,340 and the fourth only 7,385".
 */
export function withNextPeriods(tokens: readonly Token[], whens: readonly When[]): When[] {
  const next = tokens.flatMap((token, at): When[] => {
    const place = ordinalOf(token);
    if (place === null || !isWord(tokens[at - 1], 'the') || !standsAlone(tokens, at)) return [];
    const before = whens.findLast(({ to, window }) => to < at && periodAt(window, place) !== null);
    const window = before === undefined ? null : periodAt(before.window, place);
    return window === null ? [] : [{ from: at - 1, to: at + 1, window }];
  });
  return [...whens, ...next].sort((one, other) => one.from - other.from);
}

/** Whether an ordinal has no noun: "the second 13,340", "13,340 in the second, 14,105 in the third". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const behind = isWord(next, 'only', 'just', 'some', 'about') ? tokens[at + 2] : next;
  if (behind?.number?.form === 'count') return true;
  const isEnd = next === undefined || next.kind === 'mark' || isWord(next, 'and');
  return isEnd && isWord(tokens[at - 2], 'in');
}

/** The quarter or half of the year of a time that is one, by its place in the year; `null` for any other time. */
function periodAt(window: Window, place: number): Window | null {
  const period = window.kind === 'span' ? periodOfSpan(window) : null;
  if (period === null || (period.kind !== 'quarter' && period.kind !== 'half')) return null;
  if (place > (period.kind === 'half' ? 2 : 4)) return null;
  return { kind: 'span', ...monthsPeriod(period.kind, period.year, place).span };
}
