import { isSuperlative } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { clausesOf, distance, TOO_FAR } from './clauses.js';

/** Which words about time belong to a figure. */
export type Attached = { readonly when: When | null };

/**
 * The words that say when, for the figure at `at`: those with the fewest marks, joining words, other figures and other
 * times between. Two that are as near and say different things leave it open.
 */
export function whenOf(
  tokens: readonly Token[],
  at: number,
  behind: number,
  whens: readonly When[],
  weighs: (at: number) => number,
): Attached {
  const clauses = clausesOf(tokens);
  const near = whens
    .filter((when) => !isOfSuperlative(tokens, clauses, when, at))
    .map((when) => ({ when, far: farFrom(tokens, at, behind, when, whens, weighs) }))
    .filter(({ far }) => far < TOO_FAR)
    .sort((one, other) => one.far - other.far);
  const [first, second] = near;
  if (first === undefined) return { when: null };
  if (second === undefined || second.far > first.far) return { when: first.when };
  return { when: joined(first.when, second.when) ?? nearest(first.when, second.when, at) };
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
  const between = whens.filter((other) => (after ? other.from >= behind && other.to <= when.from : other.from >= when.to && other.to <= at));
  const [from, to] = after ? [behind, when.from] : [when.to, at];
  // In brackets right behind the words: "at the same point last year (6,265)".
  if (!after && to - from === 1 && isMark(tokens[from], '(')) return 0;
  return distance(tokens, from, to, whens, weighs) + 2 * between.length;
}

/** "By 14 April 8,183 had arrived this year": two ways to say one span. */
function joined(one: When, other: When): When | null {
  const [a, b] = [one.window, other.window];
  if (a.kind === 'toDate' && b.kind === 'toDate' && a.year === b.year) return a.until === null ? other : one;
  return null;
}

function nearest(one: When, other: When, at: number): When {
  const gap = (when: When) => (when.from > at ? when.from - at : at - when.to);
  return gap(one) <= gap(other) ? one : other;
}

/** "The most in a day this year": says among which days, not over which the figure counts. */
function isOfSuperlative(tokens: readonly Token[], clauses: readonly number[], when: When, figure: number): boolean {
  if (when.window.kind === 'day') return false;
  for (let at = when.from - 1; at >= 0 && clauses[at] === clauses[when.from]; at -= 1) {
    if (at === figure) return false;
    if (isSuperlative(tokens[at]) && !isWord(tokens[at + 1], 'year', 'years')) return true;
  }
  return false;
}
