import { beginsClause, isComparing } from '../sentence/lexicon.js';
import { isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';

const ENDS: Readonly<Record<string, number>> = { ',': 2, ';': 5, '–': 3, '(': 3, ')': 3, '"': 1, ':': 1 };

const CLAUSES = new WeakMap<readonly Token[], readonly number[]>();

/** Number of the clause of every token. Cached, since it is needed for every figure of a sentence. */
export function clausesOf(tokens: readonly Token[]): readonly number[] {
  const known = CLAUSES.get(tokens) ?? countClauses(tokens);
  CLAUSES.set(tokens, known);
  return known;
}

function countClauses(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  return tokens.map((token, at) => {
    const mark = token.kind === 'mark' && token.text in ENDS;
    if (mark || beginsClause(tokens, at)) clause += 1;
    return clause;
  });
}

/** Weights of words between a figure and other words, against their belonging together. */
const COMPARED = 5;
const WORD = 1;

/** Distance from which words do not belong together. */
export const TOO_FAR = 5;

/**
 * Distance between two places of a sentence: the weight of the marks, conjunctions and figures between them. Tokens of
 * time expressions do not count; `inTheWay` is the additional weight of a token.
 */
export function distance(
  tokens: readonly Token[],
  from: number,
  to: number,
  whens: readonly When[],
  inTheWay: (at: number) => number,
): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    const inside = whens.some((when) => at >= when.from && at < when.to);
    if (inside) continue;
    if (token.kind === 'mark') sum += ENDS[token.text] ?? 0;
    else if (isComparing(tokens, at)) sum += COMPARED;
    else if (
      beginsClause(tokens, at) ||
      isWord(token, 'up', 'down') ||
      (isWord(token, 'from') && tokens[at + 1]?.kind === 'number')
    )
      sum += WORD;
    sum += inTheWay(at);
  }
  return sum;
}
