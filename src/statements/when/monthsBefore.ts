import { monthOf, monthsPeriod, periodOfSpan, yearOf } from '../../calendar/index.js';
import { isWord, type Token } from '../sentence/token.js';
import type { When, Window } from './window.js';

/** Moves a month to the year before one of the sentence: "a quiet July, with 2,316 against 5,454 last July and 3,414 the July before". */
export function withMonthsBefore(tokens: readonly Token[], whens: readonly When[]): When[] {
  const found: When[] = [];
  for (const when of whens) {
    const isBefore = isWord(tokens[when.to], 'before') && isWord(tokens[when.from - 1], 'the');
    const isLast = isWord(tokens[when.from], 'last');
    const month = isBefore || isLast ? monthOfWindow(when.window) : null;
    const named = found.findLast(
      ({ window }) => month !== null && monthOfWindow(window)?.month === month.month,
    );
    const year = named && monthOfWindow(named.window)?.year;
    const isOther = month !== null && year !== undefined && (isBefore || year === month.year);
    if (isOther) {
      const window: Window = { kind: 'span', ...monthsPeriod('month', year - 1, month.month).span };
      found.push({ ...when, to: isBefore ? when.to + 1 : when.to, window });
    } else found.push(when);
  }
  return found;
}

function monthOfWindow(window: Window): { readonly year: number; readonly month: number } | null {
  const isMonth = window.kind === 'span' && periodOfSpan(window)?.kind === 'month';
  return isMonth ? { year: yearOf(window.first), month: monthOf(window.first) } : null;
}
