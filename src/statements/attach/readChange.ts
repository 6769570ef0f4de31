import { directionOf, isArrivals, isBoats, isCrossing, isPeople, isTotal } from '../sentence/lexicon.js';
import { isWord, type NumberRead, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { baseOf } from './baseOf.js';
import type { Figure, Unread } from './figure.js';
import { figureAt } from './figureAt.js';
import { directionNear } from './roleOf.js';

/** Reads a percentage as a change with its direction and base. */
export function readChange(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
  whens: readonly When[],
  goesOn: boolean,
  before: readonly Figure[],
): Figure | Unread {
  const direction =
    directionNear(tokens, at) || (before.findLast(({ role }) => role === 'change')?.direction ?? 0);
  if (isWord(tokens[at + 1], 'of')) return { at, why: 'it is a share, not a change' };
  if (direction === 0) return { at, why: 'nothing says whether it is more or less', open: true };
  const taken = before.filter(({ role }) => role === 'change').map(({ when }) => when);
  const base = baseOf(tokens, at, whens, taken);
  if (base === null) return { at, why: 'nothing says what it is compared with', open: true };
  const tied =
    (goesOn &&
      isOpen(tokens.filter((_, index) => !whens.some(({ from, to }) => index >= from && index < to)))) ||
    before.length > 0 ||
    tokens.some((token) => isArrivals(token) || isBoats(token) || isPeople(token));
  if (!tied) return { at, why: 'nothing beside it says that it is about crossings' };
  const boats = tokens
    .slice(0, at)
    .some((token, index) => isWord(token, 'number', 'fewer', 'more') && boatsSoon(tokens, index));
  return {
    ...figureAt(tokens, at, number),
    role: 'change',
    measure: boats ? 'boats' : 'arrivals',
    direction,
    bare: true,
    when: base,
  };
}

const PRONOUNS = [
  'it',
  'that',
  'this',
  'these',
  'they',
  'which',
  'both',
  'levels',
  'year',
  'rate',
  'pace',
  'traffic',
];

/** Whether the subject of a sentence may be in the one before; "Turnout was 31% lower" has its own. */
function isOpen(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ kind }) => kind !== 'mark');
  const opens =
    directionOf(first) !== 0 ||
    first?.kind === 'number' ||
    isWord(first, 'a', 'an', 'compared', 'on', 'at', 'change', 'difference', 'comparison', 'versus', 'vs');
  return opens || tokens.some((token) => isWord(token, ...PRONOUNS) || isTotal(token) || isCrossing(token));
}

function boatsSoon(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at + 1], 'of') && isBoats(tokens[isWord(tokens[at + 2], 'small') ? at + 3 : at + 2]);
}
