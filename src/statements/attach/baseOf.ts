import { isComparing } from '../sentence/lexicon.js';
import { isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';

/**
 * The words that say what a change is measured against: behind the figure up to the next percentage, else before it.
 * A plain year or month must be compared by a word: than in 2023, on 2024.
 */
export function baseOf(tokens: readonly Token[], at: number, whens: readonly When[]): When | null {
  const inOrder = respectively(tokens, at, whens);
  if (inOrder !== undefined) return inOrder;
  const nextChange = tokens.findIndex((token, index) => index > at && token.number?.form === 'percent');
  const end = nextChange === -1 ? tokens.length : nextChange;
  const behind = whens.filter(({ from }) => from > at && from < end);
  const before = whens.filter(({ to }) => to <= at);
  return (
    behind.find((when) => isBase(tokens, at, when)) ??
    before.findLast((when) => isSame(when) && !isTaken(tokens, when, at)) ??
    before.findLast(
      (when) => isBase(tokens, -1, when) && !isTaken(tokens, when, at) && isComparedBefore(tokens, when),
    ) ??
    null
  );
}

/** "Rises of 31% and 67% respectively": each by its place; `null` where the years are not as many, or unsaid. */
function respectively(tokens: readonly Token[], at: number, whens: readonly When[]): When | null | undefined {
  if (!tokens.some((token) => isWord(token, 'respectively'))) return undefined;
  const changes = tokens.flatMap(({ number }, index) => (number?.form === 'percent' ? [index] : []));
  const bases = whens.filter(isSame);
  return bases.length === changes.length ? (bases[changes.indexOf(at)] ?? null) : null;
}

function isSame({ window }: When): boolean {
  return window.kind === 'samePoint' || window.kind === 'sameSpan';
}

function isBase(tokens: readonly Token[], from: number, when: When): boolean {
  if (isSame(when)) return true;
  if (when.window.kind !== 'span') return false;
  for (let place = from + 1; place < when.from; place += 1) {
    if (isComparing(tokens, place) || isWord(tokens[place], 'on', 'from', 'of', 'over')) return true;
  }
  return isWord(tokens[when.from], 'than', 'on', 'over', 'of');
}

function isComparedBefore(tokens: readonly Token[], { from }: When): boolean {
  return [from - 3, from - 2, from - 1].some((at) => isComparing(tokens, at));
}

/** Whether another percentage stands between, to which the words belong. */
function isTaken(tokens: readonly Token[], when: When, at: number): boolean {
  const first = tokens.findIndex(({ number }) => number?.form === 'percent');
  return first !== -1 && first < when.from && first !== at;
}
