import type { Hedge } from '../sentence/hedge.js';
import { directionOf, isArrivals, isBoats, isCrossing, isPeople, isTotal } from '../sentence/lexicon.js';
import { isMark, isWord, type NumberRead, type Token } from '../sentence/token.js';
import { isInTime, type When } from '../when/window.js';
import type { Figure, SentenceOfFigures, Unread } from './figure.js';
import { figureAt } from './figureAt.js';
import { directionNear } from './roleOf.js';

/** Reads a percentage, or a fraction, as a change with its direction. */
export function readChange(
  sentence: SentenceOfFigures,
  at: number,
  number: NumberRead,
  before: readonly Figure[],
): Figure | Unread {
  const { tokens, whens, goesOn } = sentence;
  const isOfBase = tokens[at]?.text === 'half' && number.direction === -1;
  if (isShare(tokens, at, before) && !isOfBase)
    return {
      ...figureAt(tokens, at, number),
      role: 'share',
      measures: ['arrivals'],
      bare: true,
      doubt: null,
    };
  if (isOfAllRoutes(tokens.slice(0, at))) return { at, why: 'this is about arrivals by all routes' };
  const changes = before.filter(({ role }) => role === 'change');
  const direction =
    number.direction ??
    (directionBehind(tokens[at + 1]) || directionNear(tokens, at) || (changes.at(-1)?.direction ?? 0));
  const tied =
    (goesOn && isOpen(outsideTimes(tokens, whens))) ||
    before.length > 0 ||
    tokens.some((token) => isArrivals(token) || isBoats(token) || isPeople(token));
  if (!tied) return { at, why: 'nothing beside it says that it is about crossings' };
  const figure = figureAt(tokens, at, number);
  return {
    ...figure,
    hedge: isOfBase ? TURNED[figure.hedge] : figure.hedge,
    role: 'change',
    measures: measuresOf(sentence, at, before),
    direction,
    bare: true,
    doubt: null,
  };
}

/** What a change is of: of boats where words say so, else of people, and of boats where the sentence or the figure before has some. */
function measuresOf(
  { tokens, measure }: SentenceOfFigures,
  at: number,
  before: readonly Figure[],
): Figure['measures'] {
  if (isOfBoats(tokens.slice(0, at)) || isInBoats(tokens, at)) return ['boats'];
  if ((before.at(-1)?.measures[0] ?? measure) === 'boats') return ['boats', 'arrivals'];
  const hasBoats = tokens.some((token, index) => isBoats(token) && !isWord(tokens[index - 1], 'small'));
  return hasBoats ? ['arrivals', 'boats'] : ['arrivals'];
}

/** "32% of arrivals came between July and September and 15% in the first three months", "accounted for 46%". */
function isShare(tokens: readonly Token[], at: number, before: readonly Figure[]): boolean {
  if (isWord(tokens[at + 1], 'of') && !isWord(tokens[at + 2], 'last')) return true;
  const isNext = before.at(-1)?.role === 'share' && directionNear(tokens, at) === 0;
  return (
    isNext || (isWord(tokens[at - 1], 'for') && isWord(tokens[at - 2], 'accounted', 'accounting', 'accounts'))
  );
}

/** Hedges of a fall to a fraction: less than half of it, or half as many, is a fall of more than half. */
const TURNED: Readonly<Record<Hedge, Hedge>> = {
  exact: 'about',
  about: 'about',
  nearly: 'about',
  'more-than': 'less-than',
  'at-least': 'less-than',
  'less-than': 'more-than',
  'at-most': 'at-least',
};

/** "38,784 irregular arrivals, down 26%", without a word of boats. */
function isOfAllRoutes(tokens: readonly Token[]): boolean {
  const isIrregular = tokens.some(
    (token, index) => isWord(token, 'irregular', 'illegal') && isArrivals(tokens[index + 1]),
  );
  return (
    isIrregular && !tokens.some((token) => isBoats(token) || isWord(token, 'channel', 'crossings', 'boat'))
  );
}

function outsideTimes(tokens: readonly Token[], whens: readonly When[]): Token[] {
  return tokens.filter((_, index) => !isInTime(whens, index));
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
  'we',
];

/** Whether the subject of a sentence may be in the one before; "Turnout was 31% lower" has its own. */
function isOpen(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const first = words.find((word) => !isWord(word, 'the', 'so', 'and'));
  const opens =
    directionOf(first) !== 0 ||
    first?.kind === 'number' ||
    isWord(first, 'a', 'an', 'compared', 'on', 'at', 'change', 'difference', 'comparison', 'versus', 'vs');
  return opens || tokens.some((token) => isWord(token, ...PRONOUNS) || isTotal(token) || isCrossing(token));
}

/** "17% under 2024 and 15% over 2023". */
function directionBehind(token: Token | undefined): 1 | -1 | 0 {
  return isWord(token, 'under') ? -1 : isWord(token, 'over') ? 1 : 0;
}

/** "A reduction of 33% in people and 41% in boats", "with 43% fewer boats", "people are up by 18 per cent, boats by 2 per cent". */
function isInBoats(tokens: readonly Token[], at: number): boolean {
  const isBehind = isWord(tokens[at + 1], 'in') || directionOf(tokens[at + 1]) !== 0;
  if (isBehind && isBoats(tokens[at + 2])) return true;
  const isLinked = isWord(tokens[at - 1], 'by', 'down', 'up') || isMark(tokens[at - 1], '-', '−');
  const noun = isLinked ? at - 2 : at - 1;
  // "People crossing in small boats up 31%" are people.
  const before = isWord(tokens[noun - 1], 'small') ? noun - 2 : noun - 1;
  return isBoats(tokens[noun]) && !isWord(tokens[before], 'in', 'by', 'on');
}

/** Whether words count boats and not the people in them: "the number of small boats", "fewer boats". */
export function isOfBoats(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isBoats(token) || isArrivals(tokens[at + 1]) || isPeople(tokens[at + 1])) return false;
    const before = isWord(tokens[at - 1], 'small') ? at - 2 : at - 1;
    // "Boats fell by a third".
    if (before === -1 && directionOf(tokens[at + 1]) !== 0) return true;
    if (isWord(tokens[before], 'fewer', 'more')) return true;
    return isWord(tokens[before], 'of') && isWord(tokens[before - 1], 'number', 'numbers', 'total');
  });
}
