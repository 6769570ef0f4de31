import { isWord, type Token } from '../sentence/token.js';
import type { Unread } from './figure.js';

const LOWEST = ['lowest', 'fewest', 'quietest'];
const TIMES = ['double', 'doubled', 'doubling', 'halved', 'trebled', 'tripled', 'quadrupled'];
const PARTS = ['third', 'quarter', 'half', 'fifth'];

/** Finds statements without a figure in a form that no kind reads, such as "halved" or "the lowest". */
export function unjudged(tokens: readonly Token[]): Unread[] {
  return tokens.flatMap((token, at) => {
    if (isWord(token, ...LOWEST)) return [{ at, why: 'days and totals are not ranked from the lowest' }];
    const part =
      isWord(token, ...PARTS) &&
      isWord(tokens[at - 1], 'a') &&
      isWord(tokens[at - 2], 'by', 'over', 'almost');
    return part || isWord(token, ...TIMES)
      ? [{ at, why: 'a change that is given in words is not judged' }]
      : [];
  });
}
