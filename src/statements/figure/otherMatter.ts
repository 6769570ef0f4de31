import { clausesOf } from '../sentence/clauses.js';
import { isBoats, isCrossing } from '../sentence/lexicon.js';
import { ELSEWHERE, isHome, otherMatterOf, UNITS } from '../sentence/otherMatters.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { touchesTime } from './touchesTime.js';

/** The irrelevant topic that the clause of a figure is about; `null` if nothing speaks against crossings. */
export function otherMatter(tokens: readonly Token[], at: number, whens: readonly When[]): string | null {
  const clauses = clausesOf(tokens);
  const counted = Math.min(numberOf(tokens, at), labelOf(tokens, at));
  for (const [index, token] of tokens.entries()) {
    if (clauses[index] !== clauses[at] && !(index >= counted && index < at)) continue;
    const matter = otherMatterOf(token, tokens[index + 1], tokens[index + 2]);
    const isUnit = matter === UNITS && isOfOtherNumber(tokens, index, at);
    if (matter !== null && !isUnit && !isPartOfAll(tokens, index)) return matter;
  }
  if (tokens.some((token) => isWord(token, 'passengers')) && !tokens.some(isBoats)) return UNITS;
  if (isKeptBack(tokens)) return 'crossings that were prevented or attempted';
  if (isOneBoat(tokens, at)) return 'the people of one boat';
  return isSubset(tokens, at, whens) ? 'some of those who crossed' : null;
}

/** Whether a word is the noun of another number: "the 21 miles of the Dover Straits in 873 boats". */
function isOfOtherNumber(tokens: readonly Token[], word: number, at: number): boolean {
  const number = isMark(tokens[word - 1], '-') ? word - 2 : word - 1;
  return number !== at && tokens[number]?.kind === 'number';
}

/** Most words of a label. */
const LONGEST_LABEL = 10;

/** Index at which a label begins that says what the figures behind it count: "Deaths in the Channel: 82 in 2024". */
function labelOf(tokens: readonly Token[], at: number): number {
  const colon = tokens.slice(0, at).findLastIndex((token) => isMark(token, ':'));
  return colon === -1 ||
    colon > LONGEST_LABEL ||
    tokens.slice(0, colon).some(({ number }) => number?.form === 'count')
    ? at
    : 0;
}

const FAR = 24;

/**
 * Index of "number" in "the number of people detained after arriving … is 3,400", from which all words describe the
 * figure.
 */
function numberOf(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= Math.max(0, at - FAR); back -= 1) {
    if (tokens[back]?.kind === 'number' || isMark(tokens[back], ',', ';', '–', '(')) break;
    if (isWord(tokens[back], 'number', 'numbers') && isWord(tokens[back + 1], 'of')) return back;
  }
  return at;
}

/** Whether a sentence is about people prevented from leaving: "before they could cross". */
function isKeptBack(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, index) =>
      isWord(token, 'could', 'leaving', 'departing') &&
      isWord(tokens[index - 2] ?? tokens[index - 1], 'before'),
  );
}

const ABOARD = ['carrying', 'containing', 'holding', 'with', 'bringing'];

/** Whether a figure counts the people of one boat: "a dinghy carrying 85 people". */
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

/** Whether a word is part of "men, women and children", which means everybody. */
export function isPartOfAll(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at + 5).map(({ text }) => text);
  return words.includes('men') && words.includes('women') && words.includes('children');
}

const OF_THEM = ['them', 'those', 'whom', 'these', 'which'];

function isSubset(tokens: readonly Token[], at: number, whens: readonly When[]): boolean {
  // "Including 335 on Sunday" is a day of its own.
  if (touchesTime(tokens, at, at + 1, whens) && isWord(tokens[at - 1], 'including')) return false;
  const isPercent = tokens[at]?.number?.form === 'percent';
  if (isWord(tokens[at - 1], 'of') && tokens[at - 2]?.number?.value === 1 && !isWord(tokens[at + 1], 'who'))
    return !isPercent;
  // "The 26,692 of the same months of 2022".
  if (whens.some(({ from }) => from > at && from <= at + 3 && isWord(tokens[at + 1], 'of'))) return false;
  // "There have been 213 of them".
  const isAll =
    isWord(tokens[at - 1], 'been', 'were', 'are') &&
    tokens.slice(Math.max(0, at - 4), at).some((token) => isWord(token, 'there', "there've"));
  if (isAll && isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'them')) return false;
  // "Less than half of the 4,586 of March".
  if (isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'the') && tokens[at + 3]?.kind === 'number')
    return false;
  // "119 of them on Monday" is a day of its own.
  if (isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'the', 'them', 'those', 'these', 'whom'))
    return !touchesTime(tokens, at, behindVerbs(tokens, at + 3), whens);
  // "Of whom 33,712 had arrived by 8 October", "of those 23,242 came in 2024" are those of days of their own.
  const verbs = behindVerbs(tokens, at + 1);
  if (verbs > at + 1 && touchesTime(tokens, at, verbs, whens)) return false;
  // "11 of them on Wednesday and 10 on Thursday".
  if (isWord(tokens[at + 1], 'on') && touchesTime(tokens, at, at + 1, whens)) return false;
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const next = tokens[back + 1];
    if (
      isWord(tokens[back], 'of', 'among', 'including') &&
      !isWord(tokens[back - 1], 'all', 'each', 'latter') &&
      !isWord(tokens[back + 2], 'all') &&
      !(isWord(tokens[back], 'of') && tokens[back - 1]?.number?.form === 'count') &&
      (isWord(next, ...OF_THEM) || isWord(tokens[back], 'including', 'among')) &&
      !(isWord(tokens[back], 'including') && isWord(tokens[back - 1], 'and'))
    )
      return true;
    if (isMark(tokens[back], ',', ';', '(', '–')) return false;
    if (tokens[back]?.kind === 'number' && tokens[back - 1]?.text !== 'of') break;
  }
  // "Of the 8,183 who crossed, 1,200 were …": the second is a part of the first.
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  return isWord(tokens[0], 'of') && first < Math.min(at, OPENING);
}

/** Tokens at the start of a sentence that may give the total whose parts follow: "Of all those 8,183". */
const OPENING = 4;

/** Index after the verbs of "29,965 of those have come since 14 April". */
function behindVerbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isCrossing(tokens[at]) || isWord(tokens[at], 'have', 'had', 'has')) at += 1;
  return at;
}

/** Whether a sentence is about another country, and not the Channel. */
export function isElsewhere(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token, index) => otherMatterOf(token, tokens[index + 1]) === ELSEWHERE) &&
    !tokens.some(isHome)
  );
}
