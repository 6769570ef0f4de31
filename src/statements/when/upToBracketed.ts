import { isWholeYear, yearOf } from '../../calendar/index.js';
import { isMark, type Token } from '../sentence/token.js';
import type { When } from './window.js';

/** Limits a year to the date in brackets after it: "In 2025 (to 31 July)"; the year behind them is another one's: "at this point (to 1 December) last year". */
export function upToBracketed(tokens: readonly Token[], whens: readonly When[]): When[] {
  const merged: When[] = [];
  for (const when of whens) {
    const year = merged.at(-1);
    const until = year === undefined ? null : dayBehind(tokens, year, when);
    const point = year === undefined ? null : pointBehind(tokens, year, when);
    if (point !== null) merged[merged.length - 1] = point;
    else if (year === undefined || until === null) merged.push(when);
    else
      merged[merged.length - 1] = {
        from: year.from,
        to: when.to,
        window: { kind: 'toDate', year: yearOf(until), until },
      };
  }
  return merged;
}

/** The point of the year that stands behind one with its date in brackets; `null` for any other two times. */
function pointBehind(tokens: readonly Token[], point: When, { from, to, window }: When): When | null {
  const isPoint = point.window.kind === 'toDate' && point.window.until !== null;
  const isBracketed = tokens.slice(point.from, point.to).some((token) => isMark(token, '('));
  const isBehind = isMark(tokens[point.to], ')') && from === point.to + 1;
  if (!(isPoint && isBracketed && isBehind) || window.kind !== 'span' || !isWholeYear(window)) return null;
  return { from: point.from, to, window: { kind: 'samePoint', year: yearOf(window.first) } };
}

function dayBehind(tokens: readonly Token[], { window, to }: When, day: When): number | null {
  const until =
    day.window.kind === 'day' ? day.window.day : day.window.kind === 'toDate' ? day.window.until : null;
  const year =
    window.kind === 'toDate'
      ? window.year
      : window.kind === 'span' && isWholeYear(window)
        ? yearOf(window.first)
        : null;
  const between = tokens.slice(to, day.from).map(({ text }) => text);
  const words = between.join(' ');
  const joined = words === '( to' || words === '( up to' || (words === '(' && day.window.kind === 'toDate');
  return joined && until !== null && year === yearOf(until) ? until : null;
}
