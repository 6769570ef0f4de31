import { beginsClause } from './lexicon.js';
import type { Token } from './token.js';

/** Weight of the marks that end a clause, against words on both sides belonging together. */
export const ENDS: Readonly<Record<string, number>> = {
  ',': 2,
  ';': 5,
  '–': 3,
  '(': 3,
  ')': 3,
  '"': 1,
  ':': 1,
};

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
