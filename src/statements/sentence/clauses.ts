import { beginsClause } from './lexicon.js';
import { isMark, type Token } from './token.js';

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

/** First index, and the one behind the last, of the part between marks that the tokens from `from` up to `to` stand in. */
export function partBetween(
  tokens: readonly Token[],
  [from, to]: readonly [from: number, to: number],
  marks: readonly string[],
): readonly [first: number, end: number] {
  const isEnd = (token: Token) => isMark(token, ...marks);
  const behind = tokens.slice(to).findIndex(isEnd);
  return [tokens.slice(0, from).findLastIndex(isEnd) + 1, behind === -1 ? tokens.length : to + behind];
}

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
