import { directionOf, isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { Role } from './figure.js';
import type { Noun } from './nounOf.js';

/** Most tokens between a figure and a word of direction: "31% year-on-year increase". */
const NEAR = 6;
const SOON = 6;

/** Direction of a change from the nearest word in reach: 1 up, −1 down, 0 if there is none. */
export function directionNear(tokens: readonly Token[], at: number): 1 | -1 | 0 {
  if (isMark(tokens[at - 1], '+')) return 1;
  if (isMinus(tokens, at - 1)) return -1;
  // "The fall, of 41%, is the largest", "the drop is far larger, at 42 per cent".
  const isAside = isWord(tokens[at - 1], 'of', 'at', 'by') && isMark(tokens[at - 2], ',');
  for (let gap = 1; gap <= NEAR; gap += 1) {
    for (const place of [at + gap, at - gap]) {
      const token = tokens[place];
      // "Down by even more, by 41%".
      const isEven = isWord(token, 'more') && isWord(tokens[place - 1], 'even');
      const hedge =
        isEven || (isWord(token, 'more', 'less', 'fewer') && isWord(tokens[place + 1], 'than') && place < at);
      const crossed = barrier(tokens, Math.min(at, place) + 1, Math.max(isAside ? at - 2 : at, place));
      if (!hedge && !crossed && directionOf(token) !== 0) return directionOf(token);
    }
  }
  return 0;
}

/** Whether a hyphen is the sign of the number behind it: "(-21% on 2022)". */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [mark, number, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (!isMark(mark, '-', '–', '−') || mark?.end !== number?.start) return false;
  return before === undefined || before.end < (mark?.start ?? 0) || isMark(before, '(', '[', ':');
}

function barrier(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'number' || token?.text === ';' || token?.text === ',' || token?.text === '(')
      return true;
  }
  return false;
}

/** The role of a figure other than a percentage. */
export function roleOf(tokens: readonly Token[], at: number, noun: Noun): Role {
  if (noun.measure === 'people-per-boat') return 'per-boat';
  const behind = noun.end;
  if (isPerDay(tokens, behind) || isDailyAverage(tokens, at)) return 'per-day';
  const word = tokens[behind];
  const more =
    directionOf(word) !== 0 ||
    (isWord(tokens[at + 1], 'more', 'fewer', 'less') && isComparatorSoon(tokens, at + 2));
  if (more && (isComparatorSoon(tokens, behind + 1) || isComparatorSoon(tokens, at + 2))) return 'difference';
  if (isWord(tokens[at - 1], 'by') && directionNear(tokens, at - 1) !== 0) return 'difference';
  return 'count';
}

function isComparatorSoon(tokens: readonly Token[], from: number): boolean {
  return [from, from + 1, from + 2].some(
    (at) => isComparing(tokens, at) || (at === from && isWord(tokens[at], 'on')),
  );
}

/** "The daily average is so far 110". */
function isDailyAverage(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at);
  return before.some(
    (token, index) => isWord(token, 'daily') && isWord(before[index + 1], 'average', 'mean'),
  );
}

function isPerDay(tokens: readonly Token[], at: number): boolean {
  const soon = tokens.slice(at, at + SOON).findIndex((token) => isWord(token, 'day', 'week', 'month'));
  if (soon > 0 && isWord(tokens[at + soon - 1], 'each', 'every', 'per')) return true;
  const [word, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isWord(word, 'daily')) return true;
  if (isWord(word, 'a', 'per', 'each', 'every')) return isWord(next, 'day');
  const arriving = isWord(word, 'arriving', 'crossing', 'arrived', 'crossed', 'arrive');
  return arriving && isWord(next, 'each', 'every', 'a', 'per') && isWord(third, 'day');
}
