import { isWholeYear, monthsPeriod, periodOfSpan, yearOf } from '../../calendar/index.js';
import { isSuperlative } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import { isSame, type When, type Window } from '../when/window.js';
import { clausesOf, distance, TOO_FAR } from './clauses.js';

/** The time expression that belongs to a figure; `null` if there is none. */
export type Attached = { readonly when: When | null };

/**
 * Finds the time expression of the figure at `at`: the one with the fewest marks, conjunctions, other figures and other
 * times between. Of two equally near ones, the one that follows the figure is preferred. `behind` is the index after
 * the noun of the figure, `weighs` the weight of a token in between.
 */
export function whenOf(
  tokens: readonly Token[],
  at: number,
  behind: number,
  whens: readonly When[],
  weighs: (at: number) => number,
): Attached {
  const clauses = clausesOf(tokens);
  const around = whens.filter(({ from, to }) => from - at < REACH && at - to < REACH);
  const near = around
    .filter((when) => !isOfSuperlative(tokens, clauses, when, at) && !isOfChange(tokens, when, behind))
    .map((when) => ({ when, far: farFrom(tokens, at, behind, when, around, weighs) }))
    .filter(({ far }) => far < TOO_FAR)
    .sort((one, other) => one.far - other.far);
  const [first, second] = near;
  if (first === undefined) return { when: null };
  const beside = whens.filter(({ from, to }) => Math.min(Math.abs(from - at), Math.abs(at - to)) <= BESIDE);
  const until =
    near.map(({ when }) => joined(tokens, first.when, when)).find((when) => when !== null) ??
    near
      .map(({ when }) => when)
      .find((when) => clauses[when.from] === clauses[at] && isPointOf(first.when, when)) ??
    beside.map((when) => monthOfYear(tokens, first.when, when)).find((when) => when !== null);
  if (until) return { when: until };
  if (second === undefined || second.far > first.far) return { when: first.when };
  return { when: nearest(first.when, second.when, at) };
}

/** Whether a time is the base of a change instead: "The total of 8,180 is 31% up on this point last year". */
function isOfChange(tokens: readonly Token[], when: When, behind: number): boolean {
  if (!isSame(when)) return false;
  return tokens.slice(behind, Math.max(behind, when.from)).some(({ number }) => number?.form === 'percent');
}

function farFrom(
  tokens: readonly Token[],
  at: number,
  behind: number,
  when: When,
  whens: readonly When[],
  weighs: (at: number) => number,
): number {
  const after = when.from > at;
  const between = whens.filter((other) =>
    after ? other.from >= behind && other.to <= when.from : other.from >= when.to && other.to <= at,
  );
  const [from, to] = after ? [behind, when.from] : [when.to, at];
  // A figure in brackets directly after a time: "at the same point last year (6,265)".
  if (!after && to - from === 1 && isMark(tokens[from], '(')) return 0;
  const far = distance(tokens, from, to, whens, weighs) + 2 * between.length;
  if (after) return far;
  // In "In 2024, 36,816 …", a time at the start applies to all that follows.
  const leads =
    isMark(tokens[when.to], ',') &&
    tokens.slice(0, when.from).every((token) => isWord(token, 'but', 'and', 'in', 'on', 'back', 'however'));
  return far - (leads ? 1.5 : 0) + (isPossessive(tokens[when.to - 1]) && to > from ? 1 : 0);
}

/** Whether a word is possessive: in "Saturday's arrivals mean that 1,172 …", the day is not that of the figure. */
function isPossessive(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.end - token.start > token.text.length;
}

/** The narrower of two times that name one period, as in "By 14 April 8,183 had arrived this year"; else `null`. */
function joined(tokens: readonly Token[], one: When, other: When): When | null {
  const [a, b] = [one.window, other.window];
  if (one === other || b.kind !== 'toDate' || b.until === null) return null;
  // "Last year 10,000 was not passed until 24 May" says when a total was passed.
  const plain = isYear(a) && !isWord(tokens[other.from], 'until', 'till');
  const year = a.kind === 'toDate' && a.until === null ? a.year : plain ? yearOf(a.first) : null;
  return year === b.year ? other : null;
}

/** Whether the second time is a point of the year in the first: "Last year 10,448 had crossed by this point". */
function isPointOf({ window: year }: When, { window }: When): boolean {
  return isYear(year) && window.kind === 'samePoint' && window.year === yearOf(year.first);
}

/** Number of tokens from which on words do not belong together. */
const REACH = 50;
const BESIDE = 4;

/** The month of a year given separately: "In December was 3,254, in 2024"; `null` if it is not so. */
function monthOfYear(tokens: readonly Token[], one: When, other: When): When | null {
  const [year, month] = isYear(one.window) ? [one, other] : [other, one];
  if (!isYear(year.window) || month.window.kind !== 'span' || isYear(month.window)) return null;
  const own = tokens.slice(month.from, month.to).some(({ text }) => /^\d{4}$/.test(text) || text === 'last');
  const period = periodOfSpan(month.window);
  if (own || period?.kind !== 'month') return null;
  const { span } = monthsPeriod('month', yearOf(year.window.first), period.number);
  return { ...month, window: { kind: 'span', ...span } };
}

function isYear(window: Window): window is Extract<Window, { kind: 'span' }> {
  return window.kind === 'span' && isWholeYear(window);
}

function nearest(one: When, other: When, at: number): When {
  // If both are equally near, the one after the figure belongs to it.
  const gap = (when: When) => (when.from > at ? when.from - at - 1.5 : at - when.to);
  return gap(one) <= gap(other) ? one : other;
}

/** Whether a time only limits a superlative: "the most in a day this year". The figure does not count over it. */
function isOfSuperlative(
  tokens: readonly Token[],
  clauses: readonly number[],
  when: When,
  figure: number,
): boolean {
  if (when.window.kind === 'day' || tokens.slice(when.to, when.to + 2).some((token) => isWord(token, 'when')))
    return false;
  for (let at = when.from - 1; at >= 0 && clauses[at] === clauses[when.from]; at -= 1) {
    const daily = isWord(tokens[at - 1], 'daily', 'day');
    if (at === figure || (isWord(tokens[at], 'total', 'tally', 'cumulative') && !daily)) return false;
    if (isSuperlative(tokens[at]) && !isWord(tokens[at + 1], 'year', 'years')) return true;
  }
  return false;
}
