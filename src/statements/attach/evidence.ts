import {
  beginsClause,
  isArrivals,
  isBoats,
  isComparing,
  isCrossing,
  isJoint,
  isTotal,
  isTotalLink,
} from '../sentence/lexicon.js';
import { ELSEWHERE, isHome, otherMatterOf } from '../sentence/otherMatters.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { clausesOf } from './clauses.js';
import type { Noun } from './nounOf.js';

/** What a figure's clause says that it is about, if not crossings; `null` where nothing stands against it. */
export function otherMatter(tokens: readonly Token[], at: number, whens: readonly When[]): string | null {
  const clauses = clausesOf(tokens);
  const counted = numberOf(tokens, at);
  for (const [index, token] of tokens.entries()) {
    if (clauses[index] !== clauses[at] && !(index > counted && index < at)) continue;
    const matter = otherMatterOf(token, tokens[index + 1], tokens[index + 2]);
    if (matter !== null && !isPartOfAll(tokens, index)) return matter;
  }
  if (isKeptBack(tokens)) return 'crossings that were prevented or attempted';
  if (isOneBoat(tokens, at)) return 'the people of one boat';
  return isSubset(tokens, at, whens) ? 'some of those who crossed' : null;
}

/** "The number of people detained after arriving … is 3,400": where `number` stands, all up to the figure is about it. */
function numberOf(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - FAR); back -= 1) {
    if (tokens[back]?.kind === 'number' || isMark(tokens[back], ',', ';', '–', '(')) break;
    if (isWord(tokens[back], 'number', 'numbers') && isWord(tokens[back + 1], 'of')) return back;
  }
  return at;
}

/** "Before they could cross". */
function isKeptBack(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, index) =>
      isWord(token, 'could', 'leaving', 'departing') &&
      isWord(tokens[index - 2] ?? tokens[index - 1], 'before'),
  );
}

const ABOARD = ['carrying', 'containing', 'holding', 'with', 'bringing'];

/** "A dinghy carrying 85 people". */
function isOneBoat(tokens: readonly Token[], at: number): boolean {
  const boat = tokens
    .slice(Math.max(0, at - 6), at)
    .findIndex((token) => isWord(token, 'boat', 'dinghy', 'vessel', 'crossing', 'incident'));
  if (boat === -1) return false;
  const place = Math.max(0, at - 6) + boat;
  const joined =
    tokens.slice(place + 1, at).some((token) => isWord(token, ...ABOARD)) ||
    (isWord(tokens[place - 2], 'in', 'on', 'aboard') && tokens[place - 1]?.number?.value === 1);
  const before = tokens.slice(Math.max(0, place - 3), place);
  return (
    joined &&
    before.some((token) => isWord(token, 'a', 'one', 'another', 'single') || token.number?.value === 1)
  );
}

/** Men, women and children are everybody. */
function isPartOfAll(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at + 5).map(({ text }) => text);
  return words.includes('men') && words.includes('women') && words.includes('children');
}

const OF_THEM = ['them', 'those', 'whom', 'these', 'which'];

function isSubset(tokens: readonly Token[], at: number, whens: readonly When[]): boolean {
  // "Including 335 on Sunday" is a day of its own.
  if (touchesTime(tokens, at, at + 1, whens) && isWord(tokens[at - 1], 'including')) return false;
  if (isWord(tokens[at - 1], 'of') && tokens[at - 2]?.number?.value === 1) return true;
  // "119 of them on Monday" is a day of its own.
  if (isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'the', 'them', 'those', 'these', 'whom'))
    return !touchesTime(tokens, at, at + 3, whens);
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const next = tokens[back + 1];
    if (
      isWord(tokens[back], 'of', 'among', 'including') &&
      (isWord(next, ...OF_THEM) || isWord(tokens[back], 'including', 'among'))
    )
      return true;
    if (isMark(tokens[back], ',', ';', '(', '–')) return false;
    if (tokens[back]?.kind === 'number' && tokens[back - 1]?.text !== 'of') break;
  }
  // "Of the 8,183 who crossed, 1,200 were …": the second is a part of the first.
  return isWord(tokens[0], 'of') && tokens.findIndex(({ kind }) => kind === 'number') < at;
}

/** "43,630 irregular arrivals": by lorry and by air as well, where nothing says otherwise. */
function isOfAllRoutes(
  tokens: readonly Token[],
  at: number,
  noun: Noun,
  inClause: readonly Token[],
): boolean {
  const irregular = tokens
    .slice(at + 1, noun.end)
    .some((token) => isWord(token, 'irregular', 'illegal', 'unauthorised'));
  return (
    irregular && !inClause.some((token) => isBoats(token) || isWord(token, 'boat', 'channel', 'crossings'))
  );
}

/** "In one crossing on Monday". */
function isInOne(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.number?.value === 1 && isWord(tokens[at - 1], 'in', 'during', 'of');
}

const HEDGES = [
  'more',
  'than',
  'some',
  'about',
  'around',
  'nearly',
  'almost',
  'least',
  'over',
  'exactly',
  'total',
  'of',
  'just',
];

/** Whether no verb of its own stands before a figure: "found 340 people on Monday" counts something else. */
function isLed(tokens: readonly Token[], at: number, whens: readonly When[]): boolean {
  let place = at - 1;
  while (place >= 0 && isWord(tokens[place], ...HEDGES)) place -= 1;
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
  const clauses = clausesOf(tokens);
  // "Men, women and children" reach over a comma.
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
    return (
      (isOnBoard(tokens, at) || crossing) &&
      anywhere &&
      (!isWord(tokens[at - 1], 'of') || isWord(tokens[at - 2], 'total'))
    );
  if (noun.measure === 'arrivals' && isWord(tokens[at - 1], 'carrying', 'bringing')) return anywhere;
  if (noun.measure === 'arrivals') return crossing || (anywhere && (touches || followsTotal(tokens, at)));
  // "Mohammed, 27, crossed" is an age.
  if (isMark(tokens[at - 1], ',') && isMark(tokens[at + 1], ',')) return false;
  return (
    anywhere &&
    (touches || followsTotal(tokens, at) || crossesNext(tokens, noun.end) || isCompared(tokens, at))
  );
}

function touchesTime(tokens: readonly Token[], at: number, behind: number, whens: readonly When[]): boolean {
  const joint = (index: number) => isJoint(tokens[index]);
  return whens.some(({ from, to }) => {
    if (from >= behind) return from - behind <= 4 && range(behind, from).every(joint);
    return to <= at && at - to <= 5 && range(to, at).every(joint);
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

const FAR = 24;

/** "Takes the provisional total for the year so far to 8,183", "the figure is", "Total: 8,183". */
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

/** "Compared with 6,265", "from 6,265", "(6,265)". */
function isCompared(tokens: readonly Token[], at: number): boolean {
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

/** Boats that people came in. */
function isOnBoard(tokens: readonly Token[], at: number): boolean {
  return range(at - 3, at).some((index) =>
    isWord(tokens[index], 'in', 'on', 'aboard', 'by', 'across', 'using', 'onboard', 'via', 'from'),
  );
}

/** Whether a sentence speaks of another country, and not of the Channel. */
export function isElsewhere(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token, index) => otherMatterOf(token, tokens[index + 1]) === ELSEWHERE) &&
    !tokens.some(isHome)
  );
}
