import { ordinalOf } from '../sentence/ordinals.js';
import { isMark, isWord, range, type Token } from '../sentence/token.js';
import { type Unit, unitBefore, unitBehind } from './unit.js';

/** Words that rank days or periods: "the second-busiest day of 2025", "more than in any other month", "only 2022 was higher". */
export interface Superlative {
  /** Index of the word that ranks, and the one behind what is ranked. */
  readonly at: number;
  readonly end: number;
  readonly direction: 'highest' | 'lowest';
  /** 1 for the highest or the lowest, 2 for the second … */
  readonly place: number;
  /** What is ranked; `null` where that is whatever the sentence is about. */
  readonly unit: Unit | null;
  /** Whether it is a record that has been broken since: "the previous high". */
  readonly isBroken: boolean;
  /** Index from which on, and up to which, times are not what is ranked: 2022 in "only 2022 was higher"; `null` if there is none. */
  readonly except: readonly [from: number, to: number] | null;
}

const HIGH = 'busiest heaviest highest most largest biggest worst greatest best record high'.split(' ');
const LOW = 'lowest lightest fewest quietest smallest low'.split(' ');
const HIGHER = 'more busier higher larger bigger worse many'.split(' ');
const LOWER = 'fewer quieter lower smaller'.split(' ');

/** Tokens in which a comparison says what it compares with. */
const FAR = 14;

const SUPERLATIVES = new WeakMap<readonly Token[], readonly Superlative[]>();

/** Finds the superlatives of a sentence, from its first word to its last. Cached, since each kind that ranks asks for them. */
export function superlativesIn(tokens: readonly Token[]): readonly Superlative[] {
  const known = SUPERLATIVES.get(tokens) ?? findSuperlatives(tokens);
  SUPERLATIVES.set(tokens, known);
  return known;
}

function findSuperlatives(tokens: readonly Token[]): Superlative[] {
  const found = tokens.flatMap(
    (_, at) =>
      superlativeAt(tokens, at) ??
      secondAlone(tokens, at) ??
      thanAny(tokens, at) ??
      noneMore(tokens, at) ??
      notSince(tokens, at) ??
      onlyOther(tokens, at) ??
      [],
  );
  return found.filter(({ at }, index) => index === 0 || at !== found[index - 1]?.at);
}

/** "The second-busiest day", "the lowest total since 2021", "a record 1,305", "a new daily high". */
function superlativeAt(tokens: readonly Token[], at: number): Superlative | null {
  const token = tokens[at];
  const direction = isWord(token, ...HIGH) ? 'highest' : isWord(token, ...LOW) ? 'lowest' : null;
  if (direction === null || isNoRank(tokens, at)) return null;
  const behind = unitBehind(tokens, at + 1);
  const before = behind === null ? unitBefore(tokens, at) : null;
  if (isWord(token, 'record', 'high', 'low') && before === null && !isRecord(tokens, at)) return null;
  if (behind === null && before === null && !isOpen(tokens, at)) return null;
  const place = placeBefore(tokens, at);
  const end = behind?.end ?? at + 1;
  return {
    at: place.at,
    end: isWord(tokens[end], 'on') && isWord(tokens[end + 1], 'record') ? end + 2 : end,
    direction,
    place: place.value,
    unit: behind?.unit ?? before,
    isBroken: isBroken(tokens, at),
    except: null,
  };
}

/** "31 May holds this year's record, and Saturday is second". */
function secondAlone(tokens: readonly Token[], at: number): Superlative | null {
  const place = ordinalOf(tokens[at]);
  const isEnd = tokens[at + 1] === undefined || isMark(tokens[at + 1], '.', ',', ';');
  if (place === null || !isEnd || !isWord(tokens[at - 1], 'is', 'was', 'comes', 'came', 'ranks', 'ranked'))
    return null;
  return { at, end: at + 1, direction: 'highest', place, unit: null, isBroken: false, except: null };
}

/** Whether a word is part of others that rank nothing: "on record", "one of the busiest", "most people", "the largest nationality". */
function isNoRank(tokens: readonly Token[], at: number): boolean {
  const before = beforeHyphen(tokens, at);
  if (isWord(tokens[at], 'record') && (isWord(before, 'on', 'to') || isMark(tokens[at + 1], '-')))
    return true;
  const isRanking = isWord(before, 'the', 'was', 'with', 'by', 'its') || ordinalOf(before) !== null;
  if (isWord(tokens[at], 'most') && !isRanking) return true;
  const near = tokens.slice(Math.max(0, at - 5), at);
  return near.some(
    (token, index) =>
      isWord(token, 'among', 'not', 'never') || (isWord(token, 'one') && isWord(near[index + 1], 'of')),
  );
}

/** Words that may stand between a superlative and the end of what it ranks. */
const PLAIN =
  `number numbers total totals figure figures count tally so far this year of the since ever on in for at by until yet people migrants
  arrivals crossings seen recorded set was is record and day all until now then to any first with still`.split(
    /\s+/,
  );

/** Whether the word behind a superlative that names no unit leaves open that it ranks arrivals: no "nationality", "part" or "case". */
function isOpen(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isWord(next, 'of') && isWord(tokens[at + 2], 'the') && tokens[at + 3]?.number !== undefined)
    return false;
  return next === undefined || next.kind !== 'word' || isWord(next, ...PLAIN);
}

/** Whether "record" or "high" ranks by itself: "a record 1,305", "a new high", "the record for 2024". */
function isRecord(tokens: readonly Token[], at: number): boolean {
  const before = beforeHyphen(tokens, at);
  if (isWord(tokens[at], 'record'))
    return (
      isWord(before, 'a', 'the', 'new', 'joint', 'time', 'this', 'old', 'previous', 'former', 'year') &&
      !isWord(tokens[at + 1], 'levels', 'keeping')
    );
  return isWord(before, 'new', 'daily', 'time', 'record', 'previous', 'old', 'former', 'year');
}

function beforeHyphen(tokens: readonly Token[], at: number): Token | undefined {
  return isMark(tokens[at - 1], '-') ? tokens[at - 2] : tokens[at - 1];
}

function placeBefore(tokens: readonly Token[], at: number): { readonly at: number; readonly value: number } {
  const place = isMark(tokens[at - 1], '-') ? at - 2 : at - 1;
  const value = isWord(tokens[place], 'next') ? 2 : ordinalOf(tokens[place]);
  return value === null ? { at, value: 1 } : { at: place, value };
}

/** "The previous high", "until Tuesday the highest number", "until now the highest". */
function isBroken(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 5), at);
  return near.some((token) => isWord(token, 'previous', 'old', 'former', 'until', 'previously'));
}

/** "More people crossed than on any other day in 2026", "more than in any month before". */
function thanAny(tokens: readonly Token[], at: number): Superlative | null {
  if (!isWord(tokens[at], 'than')) return null;
  const any = range(at + 1, at + 3).find((index) => isWord(tokens[index], 'any', 'every', 'each', 'all'));
  if (any === undefined || (isWord(tokens[any], 'all') && !isWord(tokens[any + 1], 'other', 'previous')))
    return null;
  const more = comparativeBefore(tokens, at);
  const behind = unitBehind(tokens, any + 1);
  if (more === null || behind === null) return null;
  return {
    at: more.at === at - 1 ? more.at : at + 1,
    end: behind.end,
    direction: more.direction,
    place: 1,
    unit: behind.unit,
    isBroken: false,
    except: null,
  };
}

function comparativeBefore(
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly direction: Superlative['direction'] } | null {
  const found = range(Math.max(0, at - FAR), at).findLast((index) =>
    isWord(tokens[index], ...HIGHER, ...LOWER),
  );
  if (found === undefined) return null;
  return { at: found, direction: isWord(tokens[found], ...LOWER) ? 'lowest' : 'highest' };
}

/** "No day of 2025 has been worse", "no December day before it had seen as many". */
function noneMore(tokens: readonly Token[], at: number): Superlative | null {
  if (!isWord(tokens[at], 'no')) return null;
  const behind = unitBehind(tokens, at + 1);
  if (behind === null || behind.end > at + 4) return null;
  const more = comparativeBehind(tokens, behind.end);
  if (more === null) return null;
  return {
    at,
    end: more.at + 1,
    direction: more.direction,
    place: 1,
    unit: behind.unit,
    isBroken: false,
    except: null,
  };
}

/** "Not since November 2022 have more people arrived in one day". */
function notSince(tokens: readonly Token[], at: number): Superlative | null {
  if (!isWord(tokens[at], 'not', 'never') || !isWord(tokens[at + 1], 'since')) return null;
  const more = comparativeBehind(tokens, at + 2);
  if (more === null) return null;
  const unit = unitBehind(tokens, more.at + 1)?.unit ?? null;
  return { at, end: more.at + 1, direction: more.direction, place: 1, unit, isBroken: false, except: null };
}

function comparativeBehind(
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly direction: Superlative['direction'] } | null {
  const end = tokens.findIndex((token, index) => index >= at && isMark(token, ',', ';', ':', '.'));
  const found = range(at, Math.min(at + FAR, end === -1 ? tokens.length : end)).find((index) =>
    isWord(tokens[index], ...HIGHER, ...LOWER),
  );
  if (found === undefined) return null;
  return { at: found, direction: isWord(tokens[found], ...LOWER) ? 'lowest' : 'highest' };
}

/** "Only 2022 was higher", "only 31 May, when 1,195 came, has been busier", "second only to 2022". */
function onlyOther(tokens: readonly Token[], at: number): Superlative | null {
  if (!isWord(tokens[at], 'only')) return null;
  const second = ordinalOf(tokens[at - 1]);
  if (second !== null && isWord(tokens[at + 1], 'to'))
    return only(at - 1, at + 2, 'highest', second, [at, tokens.length]);
  const is = range(at + 2, at + FAR).find(
    (index) =>
      isWord(tokens[index], 'was', 'is', 'been', 'have', 'had', 'saw') &&
      isWord(tokens[index + 1], ...HIGHER, ...LOWER),
  );
  if (is === undefined) return null;
  const direction = isWord(tokens[is + 1], ...LOWER) ? 'lowest' : 'highest';
  return only(at, is + 2, direction, 2, [at, is]);
}

function only(
  at: number,
  end: number,
  direction: Superlative['direction'],
  place: number,
  except: readonly [number, number],
): Superlative {
  return { at, end, direction, place, unit: null, isBroken: false, except };
}
