import { clausesOf } from '../sentence/clauses.js';
import {
  beginsClause,
  isArrivals,
  isBoats,
  isComparing,
  isCrossing,
  isJoint,
  isTotal,
  isTotalLink,
  LOOSE,
} from '../sentence/lexicon.js';
import { isMark, isWord, range, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import type { Noun } from './nounOf.js';
import { isPartOfAll } from './otherMatter.js';
import { touchesTime } from './touchesTime.js';

/** Whether a figure includes arrivals by lorry and by air: "43,630 irregular arrivals", without mention of boats. */
function isOfAllRoutes(
  tokens: readonly Token[],
  at: number,
  noun: Noun,
  inClause: readonly Token[],
): boolean {
  const irregular = tokens.slice(at + 1, noun.end).some(isIrregular);
  return (
    irregular && !inClause.some((token) => isBoats(token) || isWord(token, 'boat', 'channel', 'crossings'))
  );
}

const isIrregular = (token: Token) => isWord(token, 'irregular', 'illegal', 'unauthorised');

const SOON = 5;

/** Whether a number is that of all arrivals: "86% of irregular arrivals, when 44,125 people were detected in all". */
function isInAll(tokens: readonly Token[], { end }: Noun): boolean {
  const behind = tokens.slice(end, end + SOON);
  const inAll = behind.some((token, at) => isWord(token, 'in') && isWord(behind[at + 1], 'all', 'total'));
  return inAll && tokens.some(isIrregular);
}

/** Whether a number is part of words such as "in one crossing on Monday". */
function isInOne(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.number?.value === 1 && isWord(tokens[at - 1], 'in', 'during', 'of');
}

/** Whether no other verb governs a figure: "found 340 people on Monday" counts something else. */
function isLed(tokens: readonly Token[], at: number, whens: readonly When[]): boolean {
  let place = at - 1;
  const hedges = (index: number) =>
    isWord(tokens[index], ...LOOSE) || (isWord(tokens[index], 'at') && isWord(tokens[index + 1], 'least'));
  while (place >= 0 && hedges(place) && !isWord(tokens[place], 'a', 'the')) place -= 1;
  const before = tokens[place];
  if (
    before === undefined ||
    before.kind !== 'word' ||
    whens.some(({ from, to }) => place >= from && place < to)
  )
    return true;
  // "Heard from 14 people", "spoke to", "took in": parts of such a verb.
  if (isWord(before, 'at') && isTotalLink(tokens[place - 1])) return true;
  if (isWord(before, 'from', 'to', 'in', 'by', 'at', 'for')) return false;
  return (
    isJoint(before) ||
    isWord(before, 'that', 'this') ||
    isTotalLink(before) ||
    isCrossing(before) ||
    beginsClause(tokens, place) ||
    isComparing(tokens, place)
  );
}

/** Whether the words around a figure tie it to crossings. */
export function isTied(
  tokens: readonly Token[],
  at: number,
  noun: Noun,
  whens: readonly When[],
  goesOn: boolean,
): boolean {
  if (isInAll(tokens, noun)) return false;
  const clauses = clausesOf(tokens);
  // "Men, women and children" spans a comma.
  const near = new Set([
    clauses[at],
    clauses[isPartOfAll(tokens, at + 1) ? Math.min(at + 6, tokens.length - 1) : at],
  ]);
  const inClause = tokens.filter((_, index) => near.has(clauses[index] as number));
  const crossing = inClause.some(
    (token) => isCrossing(token) || isArrivals(token) || isBoats(token) || isWord(token, 'channel'),
  );
  const anywhere =
    goesOn || tokens.some((token) => isCrossing(token) || isBoats(token) || isWord(token, 'channel'));
  if (noun.crossing) return !isOfAllRoutes(tokens, at, noun, inClause) && !isInOne(tokens, at);
  if (noun.measure === 'people-per-boat') return true;
  const touches = touchesTime(tokens, at, noun.end, whens) && (crossing || isLed(tokens, at, whens));
  if (noun.measure === 'boats')
    return crossing && anywhere && (!isWord(tokens[at - 1], 'of') || isWord(tokens[at - 2], 'total'));
  if (noun.measure === 'arrivals' && isWord(tokens[at - 1], 'carrying', 'bringing')) return anywhere;
  if (noun.measure === 'arrivals') return crossing || (anywhere && (touches || followsTotal(tokens, at)));
  // "Mohammed, 27, crossed" is an age.
  if (isMark(tokens[at - 1], ',') && isMark(tokens[at + 1], ',')) return false;
  return (
    anywhere &&
    (touches || followsTotal(tokens, at) || crossesNext(tokens, noun.end) || isPointedAt(tokens, at))
  );
}

const FAR = 24;

/** Whether a figure is given as a total: "takes the provisional total for the year so far to 8,183", "Total: 8,183". */
function followsTotal(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - FAR); back -= 1) {
    if (isTotal(tokens[back]))
      return back === at - 1 || range(back, at).some((index) => isTotalLink(tokens[index]));
    if (isMark(tokens[back], ',', ';', '(') || (isMark(tokens[back], '–') && back < at - 1)) return false;
    if (tokens[back]?.kind === 'number' && !/^\d{4}$/.test(tokens[back]?.text ?? '')) return false;
  }
  return false;
}

function crossesNext(tokens: readonly Token[], from: number): boolean {
  return range(from, from + 4).some((index) => isCrossing(tokens[index]));
}

/** Whether the words before a figure refer to one that is known: "compared with 6,265", "from 6,265", "(6,265)". */
function isPointedAt(tokens: readonly Token[], at: number): boolean {
  const article = isWord(tokens[at - 1], 'the', 'a', 'some', 'about', 'around', 'just') ? 1 : 0;
  const before = tokens[at - 1 - article];
  if (isMark(before, '(') && isMark(tokens[at + 1], ')', ',', ';')) return true;
  if (
    isWord(before, 'was', 'were') &&
    tokens.slice(Math.max(0, at - 4), at).some((token) => isWord(token, 'when', 'which'))
  )
    return true;
  return isWord(
    before,
    'from',
    'with',
    'against',
    'versus',
    'vs',
    'than',
    'on',
    'to',
    'above',
    'below',
    'over',
  );
}
