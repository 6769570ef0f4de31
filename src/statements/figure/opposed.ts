import {
  directionOf,
  isArrivals,
  isBoats,
  isComparing,
  isJoint,
  isPeople,
  isTotal,
  LOOSE,
} from '../sentence/lexicon.js';
import { isMark, isWord, isYearNumber, range, type Token } from '../sentence/token.js';
import { isInTime, type When } from '../when/window.js';
import type { Figure } from './figure.js';

/** Words before a figure that another one is compared with: "down from 6,265", "up on the 6,265". */
const BASES = ['from', 'on', 'above', 'below', 'against'];

/** Tokens from a word of direction to the words that it belongs to, at most: "fell sharply in 2024, from 29,437". */
const REACH = 12;

/** Words that begin to say something else. */
const TURNS = 'and but yet while whereas although though because as'.split(' ');

/**
 * Figures that the words of their sentence say to be more, or fewer, than they are beside each other: "fell from 29,437 to 36,816". Each may
 * be right, and what is said is wrong all the same.
 */
export function opposedFigures(
  tokens: readonly Token[],
  whens: readonly When[],
  figures: readonly Figure[],
): Set<Figure> {
  const opposed = new Set<Figure>();
  for (const [index, base] of figures.entries()) {
    const marker = markerOf(tokens, whens, base);
    const [before, behind] = [figures[index - 1], figures[index + 1]];
    if (marker === null) continue;
    const isRange =
      isWord(tokens[marker], 'from') &&
      behind !== undefined &&
      isWord(tokens[placeBefore(tokens, behind.at)], 'to');
    const subject = isRange ? behind : before;
    if (subject?.role !== base.role || subject.measures[0] !== base.measures[0]) continue;
    const said = isRange ? directionBefore(tokens, marker) : directionOfPair(tokens, subject, marker);
    if (said !== 0 && Math.sign(subject.value - base.value) === -said) opposed.add(subject).add(base);
  }
  return opposed;
}

/** Index of the word that makes a figure one that another is compared with; `null` where none does. */
function markerOf(tokens: readonly Token[], whens: readonly When[], { at, role }: Figure): number | null {
  if (role !== 'count' && role !== 'per-boat' && role !== 'per-day') return null;
  const place = placeBefore(tokens, at);
  if (isWord(tokens[place], ...BASES)) return place;
  // "Than in 2024 (36,816)", "than the 36,816 of 2024".
  const than = range(Math.max(0, at - REACH), at).findLast((index) => isWord(tokens[index], 'than')) ?? at;
  const isOwn = range(than + 1, at).every((index) => isJoint(tokens[index]) || isInTime(whens, index));
  return isOwn && than < at && isComparing(tokens, than) ? than : null;
}

/** Index of the last word before a figure that is no article or hedge. */
function placeBefore(tokens: readonly Token[], at: number): number {
  let place = at - 1;
  while (isWord(tokens[place], ...LOOSE) && !isWord(tokens[place], 'than')) place -= 1;
  return place;
}

/** The direction said of a figure against one behind it: between them, or before both where "to … from" or "more … than" joins them. */
function directionOfPair(tokens: readonly Token[], { at, behind }: Figure, marker: number): 1 | -1 | 0 {
  // "10 more than the 53" is a difference, "pushing the total for 2026 above 5,000" is of the total.
  const isOfOther =
    isWord(tokens[behind], 'more', 'fewer', 'less') ||
    range(behind, marker).some((index) => isTotal(tokens[index]));
  if (isOfOther && !isMark(tokens[behind], ',')) return 0;
  const own = isWord(tokens[marker], 'above', 'below') ? directionOf(tokens[marker]) : 0;
  const between = own || directionBefore(tokens, marker, at);
  if (between !== 0) return between;
  const to = placeBefore(tokens, at);
  if (isWord(tokens[marker], 'from')) return isWord(tokens[to], 'to') ? directionBefore(tokens, to) : 0;
  return isWord(tokens[marker], 'than') ? directionBefore(tokens, at) : 0;
}

/** The direction of the last word before a token that has one, behind any other figure and any word that turns to something else. */
function directionBefore(tokens: readonly Token[], at: number, after = -1): 1 | -1 | 0 {
  for (let index = at - 1; index > Math.max(after, at - 1 - REACH); index -= 1) {
    const token = tokens[index] as Token;
    if (token.number?.form === 'count' && !isYearNumber(token)) return 0;
    if (isMark(token, ';', '–', ':') || isWord(token, ...TURNS)) return 0;
    if (directionOf(token) !== 0 && isOfFigure(tokens, index, at)) return directionOf(token);
  }
  return 0;
}

/** Whether a word says how a figure moved, and not how much or up to when: "rose less steeply", "down by more", "arrivals up to Sunday". */
function isOfFigure(tokens: readonly Token[], at: number, marker: number): boolean {
  const next = tokens[at + 1];
  if (isWord(tokens[at], 'up') && isWord(next, 'to')) return false;
  if (isWord(next, 'than')) return at + 1 === marker;
  const isNoun = isPeople(next) || isArrivals(next) || isBoats(next);
  return !isWord(tokens[at], 'more', 'fewer', 'less') || isNoun;
}
