import { clausesOf } from '../sentence/clauses.js';
import { isWord, type Token } from '../sentence/token.js';

export const OF_SOME_DAY = 'it is of a single day, and nothing says which';

/**
 * Whether the clause of a figure says, without another figure between, that it is of an unnamed single day rather than a
 * total: "More than 1,500 had crossed on a single day this year".
 */
export function isOfSomeDay(tokens: readonly Token[], at: number): boolean {
  const clauses = clausesOf(tokens);
  for (const step of [-1, 1]) {
    for (let place = at + step; clauses[place] === clauses[at]; place += step) {
      if (namesSomeDay(tokens, place)) return true;
      if (tokens[place]?.number?.form === 'count' && !isWord(tokens[place + 1], 'day')) break;
    }
  }
  return false;
}

/** Whether a phrase such as `on a single day` or `in one day` starts at a token. */
function namesSomeDay(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'in', 'on', 'within', 'during')) return false;
  const next = tokens[at + 1];
  const some = isWord(next, 'a', 'any', 'one') || next?.number?.value === 1;
  const end = isWord(tokens[at + 2], 'single', 'given') ? at + 3 : at + 2;
  return some && isWord(tokens[end], 'day');
}
