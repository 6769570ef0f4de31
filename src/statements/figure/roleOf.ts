import { directionOf, isComparing, isPeople, LOOSE } from '../sentence/lexicon.js';
import { isMark, isWord, range, type Token } from '../sentence/token.js';
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
  return isGap(tokens, at, behind) ? 'difference' : 'count';
}

/** Words behind a figure that say how far it is from another one, and nouns before "of" that do. */
const AWAY = 'above below ahead behind short shy adrift away'.split(' ');
const GAPS =
  'gap difference surplus shortfall lead deficit excess margin rise increase fall drop decrease decline reduction jump'.split(
    ' ',
  );

/** Verbs that compare, whose figure stands behind "by": "June pipped May by 16 people". */
const COMPARES =
  'record exceed exceeds exceeded exceeding surpassed surpasses outstripped outstrips beat beats beating trails trailed leads led pipped tops topped outdid'.split(
    ' ',
  );

/** Whether a figure is how far one is from another: "9,000 short of 2022", "a gap of 1,220", "exceeded June 2022, by 683 people". */
function isGap(tokens: readonly Token[], at: number, behind: number): boolean {
  if (isWord(tokens[behind], ...AWAY) && !isWord(tokens[at - 1], 'to', 'at')) return true;
  const before = isMark(tokens[at - 2], ',') ? at - 3 : at - 2;
  if (isWord(tokens[at - 1], 'or') && tokens[before]?.number?.form === 'percent') return true;
  // "3.4 times the 2020 number and 20,064 people more".
  if (isPeople(tokens[at + 1]) && isWord(tokens[behind], 'more', 'fewer')) return true;
  const place = range(at - 3, at).findLast((index) => !isWord(tokens[index], ...LOOSE)) ?? at - 1;
  const word = tokens[place];
  if (!isWord(word, 'by')) return isWord(tokens[place + 1], 'of') && isWord(word, ...GAPS);
  const compares = (token: Token) => directionOf(token) !== 0 || isWord(token, ...COMPARES);
  return directionNear(tokens, place) !== 0 || tokens.slice(0, place).some(compares);
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
