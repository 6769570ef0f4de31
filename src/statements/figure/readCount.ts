import {
  isBoats,
  isComparing,
  isCrossing,
  isDayNumber,
  isHomeShore,
  isOfRace,
  unitBehind,
} from '../sentence/lexicon.js';
import { isMark, isWord, type NumberRead, range, type Token } from '../sentence/token.js';
import { isInTime } from '../when/window.js';
import { isTied } from './evidence.js';
import { FEWEST_TELLING, type Figure, type Measure, type SentenceOfFigures, type Unread } from './figure.js';
import { figureAt } from './figureAt.js';
import { isRate, type Noun, nounOf, subjectBefore } from './nounOf.js';
import { directionNear, roleOf } from './roleOf.js';

/**
 * Reads a number other than a percentage; `null` if it is not a figure. `matter` is the irrelevant topic of its clause,
 * if there is one.
 */
export function readCount(
  sentence: SentenceOfFigures,
  at: number,
  number: NumberRead,
  before: readonly Figure[],
  matter: string | null,
): Figure | Unread | null {
  const { tokens } = sentence;
  if (isOneOfAll(tokens, at, number)) return null;
  const whole = isWord(tokens[at - 1], 'the') ? at - 3 : at - 2;
  if (isPartOfDays(tokens, whole)) return { at, why: 'it is the number of all those days' };
  if (isOfDays(tokens, at) || isOtherDays(tokens, at, before)) return daysAt(tokens, at, number);
  const noun = nounOf(tokens, at) ?? nounOfEach(sentence, at);
  const boats = isBoatsOf(sentence, at, before)
    ? 'of the people before'
    : isBoatsInRow(sentence, at, before)
      ? 'in a row'
      : null;
  // Small numbers in words are common; only a noun makes one a figure.
  const isSmall = number.inWords && number.value < TELLING;
  if (isSmall && noun?.measure == null && boats === null && !isOfAverage(sentence, at)) return null;
  if (matter !== null) return { at, why: `this is about ${matter}` };
  if (noun === null) return ofUnknown(tokens, at, number);
  const measures =
    boats === null ? measuresOf(sentence, at, noun, number.value, before) : (['boats'] as const);
  const role = roleOf(tokens, at, { ...noun, measure: measures[0] });
  const isOfEachBoat = measures[0] === 'people-per-boat' && hasAverage(tokens);
  const isSure = boats !== null || isOfEachBoat;
  const doubt = boats === 'in a row' ? NO_HEADING : isSure ? null : doubtOf(sentence, at, noun, role, before);
  const refusal =
    refusalOf(tokens, at, number, noun, role) ?? (isOfOther(sentence, noun, number) ? doubt : null);
  if (refusal !== null) return { at, why: refusal };
  return {
    ...figureAt(tokens, at, number),
    behind: noun.end,
    role,
    measures,
    direction: role === 'difference' ? directionNear(tokens, at) : 0,
    bare: noun.measure === null,
    doubt,
  };
}

/** "Each one", "not one": no count. */
function isOneOfAll(tokens: readonly Token[], at: number, { inWords, value }: NumberRead): boolean {
  const before = tokens[at - 1];
  return inWords && value === 1 && isWord(before, 'each', 'every', 'any', 'this', 'that', 'not', 'no');
}

/** Whether a figure with a noun of its own counts something that the sentence does not tie to crossings. */
function isOfOther(sentence: SentenceOfFigures, noun: Noun, { value }: NumberRead): boolean {
  const isTelling = value >= TELLING && value % 10 !== 0;
  return noun.measure !== null && !isOfCrossings(sentence, noun) && !isTelling;
}

const UNKNOWN = 'what it counts is not known here';

/** A figure behind which an unknown word stands: "602 illegals", "the 11,572 of that autumn". A large one may count arrivals all the same. */
function ofUnknown(tokens: readonly Token[], at: number, number: NumberRead): Figure | Unread {
  const isTelling = number.form === 'count' && number.value >= FEWEST_TELLING && number.value % 10 !== 0;
  if (!isTelling) return { at, why: UNKNOWN };
  return {
    ...figureAt(tokens, at, number),
    role: 'count',
    measures: ['arrivals'],
    bare: true,
    doubt: UNKNOWN,
  };
}

/** Figure from which on one that is not round is hardly that of crossings by chance. */
const TELLING = 100;

/** What a figure of each boat counts whatever words follow: "an average of 51 crammed into each". */
function nounOfEach({ tokens, measure }: SentenceOfFigures, at: number): Noun | null {
  const isOfEach = subjectBefore(tokens, at, measure) === 'people-per-boat';
  return isOfEach ? { measure: null, crossing: false, isCrossings: false, end: at + 1 } : null;
}

/** Whether a sentence is about crossings, so that a figure with a noun of its own may be of them. */
function isOfCrossings({ tokens, goesOn }: SentenceOfFigures, { measure }: Noun): boolean {
  return (measure === 'boats' && goesOn) || tokens.some((token) => isCrossing(token) || isHomeShore(token));
}

/** Whether a small number in words is an average of people per boat: "from seven in 2018". */
function isOfAverage({ tokens, measure }: SentenceOfFigures, at: number): boolean {
  if (isWord(tokens[at + 1], 'of', 'or')) return false;
  const isNamed = tokens.slice(Math.max(0, at - 4), at).some((token) => isWord(token, 'average', 'mean'));
  return (
    subjectBefore(tokens, at, measure) === 'people-per-boat' || (isNamed && measure === 'people-per-boat')
  );
}

const AVERAGES =
  'average averages averaging avg mean each every apiece load loads occupancy typically holds carries'.split(
    ' ',
  );

function hasAverage(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isWord(token, ...AVERAGES));
}

/** Whether a number counts days: "28 days", "a 13-day gap", "day 403"; "48 hours" does not. */
function isOfDays(tokens: readonly Token[], at: number): boolean {
  const next = isMark(tokens[at + 1], '-') ? at + 2 : unitBehind(tokens, at);
  if (
    isWord(
      tokens.find(({ kind }) => kind === 'word'),
      'days',
    ) &&
    isMark(tokens[at - 1], ':')
  )
    return true;
  return (
    isWord(tokens[next], 'day', 'days') ||
    isPartOfDays(tokens, at) ||
    (isDayNumber(tokens, at) && !isMark(tokens[at + 1], ',', '.', '%'))
  );
}

/** "Arrivals on 139 days of 2025, compared with 151 in 2024". */
function isOtherDays(tokens: readonly Token[], at: number, before: readonly Figure[]): boolean {
  const comparing = range(Math.max(0, at - 2), at).some((index) => isComparing(tokens, index));
  return before.at(-1)?.role === 'days' && comparing && isWord(tokens[at + 1], 'in');
}

/** "On 140 of the 365 days", "on five of the seven days". */
function isPartOfDays(tokens: readonly Token[], at: number): boolean {
  const behind = isWord(tokens[at + 2], 'the') ? at + 3 : at + 2;
  return (
    tokens[at]?.number !== undefined &&
    isWord(tokens[at + 1], 'of') &&
    tokens[behind]?.number !== undefined &&
    isWord(tokens[behind + 1], 'days')
  );
}

function daysAt(tokens: readonly Token[], at: number, number: NumberRead): Figure {
  return {
    ...figureAt(tokens, at, number),
    role: 'days',
    measures: ['arrivals'],
    bare: true,
    doubt: null,
  };
}

/** Why a number with a noun is no figure of crossings; `null` if it may be one. */
function refusalOf(
  tokens: readonly Token[],
  at: number,
  { value, form }: NumberRead,
  noun: Noun,
  role: Figure['role'],
): string | null {
  if (value % 500 === 0 && (isWord(tokens[at - 1], 'before') || isOfRace(tokens, noun.end)))
    return 'it says when a total was passed';
  if (role === 'per-day' && isRate(tokens, noun.end) && !isWord(tokens[noun.end + 1], 'day'))
    return 'averages are known of days only';
  if (form === 'decimal' && role !== 'per-boat' && role !== 'per-day')
    return 'people and boats are counted in whole numbers';
  const isGuess = isWord(tokens[at - 1], 'said', 'guessed', 'bet') && !isCrossing(tokens[at + 1]);
  return noun.measure === null && isGuess ? "this is somebody's guess" : null;
}

function doubtOf(
  { tokens, whens, goesOn }: SentenceOfFigures,
  at: number,
  noun: Noun,
  role: Figure['role'],
  before: readonly Figure[],
): string | null {
  if (isOneOfSeveral(tokens, at)) return 'which of several days it belongs to is not certain';
  if (role === 'difference' || role === 'per-day') return null;
  if (noun.measure === 'boats' && goesOn && at <= 3) return null;
  const tied = isTied(tokens, at, noun, whens, goesOn || before.length > 0);
  return tied ? null : 'nothing beside it says that it counts crossings';
}

const SOON = 8;

/** Whether figures are assigned by order, which is not understood: "656 and 119 people respectively". */
function isOneOfSeveral(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + SOON);
  const end = behind.findIndex((token) => isWord(token, 'respectively'));
  return end !== -1 && !behind.slice(0, end).some(({ number }) => number?.form === 'percent');
}

/** Words between people and their boats: "423 had come in five", "18, all of them in one". */
const BETWEEN =
  'on by over had have who were was turned up all of them people others more it across over here made came followed taken squeezed crammed packed carried spread'.split(
    ' ',
  );

/** Words before the boats of the people before them: "1,250 were taken from 35", "292, on six", "406 squeezed into five". */
const ABOARD = ['in', 'aboard', 'from', 'into', 'on'];

/** Whether a number without a noun is that of the boats of the people before it: "65 in one", "423 from five". */
function isBoatsOf({ tokens, whens }: SentenceOfFigures, at: number, before: readonly Figure[]): boolean {
  const people = before.at(-1);
  if (people?.role !== 'count' || people.measures[0] !== 'arrivals' || nounOf(tokens, at)?.measure != null)
    return false;
  const value = tokens[at]?.number?.value ?? Number.NaN;
  const place = isWord(tokens[at - 1], 'only', 'just') ? at - 1 : at;
  const isBeside = range(people.behind, place - 1).every(
    (index) =>
      isMark(tokens[index], ',') ||
      isCrossing(tokens[index]) ||
      isWord(tokens[index], ...BETWEEN) ||
      isInTime(whens, index),
  );
  const isTurned = isWord(tokens[place - 2], 'up', 'down') && isWord(tokens[place - 1], 'from', 'on');
  return isWord(tokens[place - 1], ...ABOARD) && !isTurned && isBeside && value * 2 < people.value;
}

const NO_HEADING = 'no heading says that it counts boats';

/** People in a boat, at least, over a month or a day. */
const FEWEST_IN_EACH = 5;

/**
 * Whether a number is the next one in a row of times and numbers, or of two numbers alone, and small enough for the boats of the
 * people before: "March / 3,180 / 66", "the numbers were 6,642 and 119".
 */
function isBoatsInRow({ tokens, whens }: SentenceOfFigures, at: number, before: readonly Figure[]): boolean {
  const people = before.at(-1);
  const value = tokens[at]?.number?.value ?? Number.NaN;
  return (
    people?.role === 'count' &&
    people.measures[0] === 'arrivals' &&
    value * FEWEST_IN_EACH < people.value &&
    ((people.bare && people.behind === at - 1 && isWord(tokens[at - 1], 'and')) ||
      (range(people.behind, at).every((index) => tokens[index]?.kind === 'mark') &&
        tokens.every(({ kind }, index) => kind !== 'word' || isInTime(whens, index))))
  );
}

/** Upper bound of people per boat; a larger figure counts something else. */
const FULLEST = 200;

/** Upper bound of boats in a year, rounded up. */
const MOST_BOATS = 1500;

/** What a figure may count, the likeliest first: that of its noun, of the subject, of the figures before it. */
function measuresOf(
  { tokens, measure }: SentenceOfFigures,
  at: number,
  noun: Noun,
  value: number,
  before: readonly Figure[],
): Figure['measures'] {
  const subject = subjectBefore(tokens, at, measure);
  if (noun.measure === 'arrivals') {
    const perBoat = subject === 'people-per-boat' && value < FULLEST;
    // "56 crossings, down from 75" may count boats.
    if (perBoat) return ['people-per-boat', 'arrivals'];
    return noun.isCrossings && value < FULLEST ? ['arrivals', 'boats'] : ['arrivals'];
  }
  if (noun.measure !== null) return [noun.measure];
  // "There have been fewer boats (35)".
  if (isMark(tokens[at - 1], '(') && isBoats(tokens[at - 2]) && isWord(tokens[at - 3], 'fewer', 'more', 'of'))
    return ['boats'];
  const people = before.at(-1);
  const isInBrackets = isMark(tokens[at - 1], '(') && isMark(tokens[at + 1], ')', ',', ';');
  if (
    isInBrackets &&
    people?.measures[0] === 'arrivals' &&
    people.role === 'count' &&
    value * 5 < people.value
  )
    return ['boats', 'arrivals', 'people-per-boat'];
  const first = measureBefore(tokens, subject, before, value);
  if (first === 'boats' && subject === 'boats') return ['boats'];
  const hasBoats = tokens.some(isBoats) || measure === 'people-per-boat';
  // "In July it was 72 a boat. In July 2025 it was 62."
  if (measure === 'boats' && first === 'arrivals' && value < MOST_BOATS && before.length === 0)
    return ['boats', 'arrivals'];
  // "An average of 41 to a boat. Another 139 followed yesterday."
  const isMore = isWord(tokens[at - 1], 'another', 'further');
  const goesOn = measure === 'people-per-boat' && value < FULLEST && first === 'arrivals' && !isMore;
  const others: Measure[] = [
    ...(value >= 100 ? ['arrivals' as const] : []),
    ...(hasBoats && value < MOST_BOATS ? ['boats' as const] : []),
    ...((hasBoats || isOfOpenAverage(tokens, at)) && value < FULLEST ? ['people-per-boat' as const] : []),
  ];
  return goesOn ? ['people-per-boat', first] : [first, ...others.filter((each) => each !== first)];
}

/** Whether an average is named of which no word says what it is of: "True of the average, which is 64 so far in 2026". */
function isOfOpenAverage(tokens: readonly Token[], at: number): boolean {
  return range(Math.max(0, at - FAR), at).some((index) => {
    const next = tokens[index + 1];
    return isWord(tokens[index], 'average', 'mean') && (next?.kind !== 'word' || isWord(next, ...OPEN));
  });
}

const FAR = 14;

/** Words behind an average that are no noun of it. */
const OPEN = 'for is was of so over in by at then now has had across this that which'.split(' ');

/** The measure of a figure without a noun: that of the subject, else of the first figure of the sentence. */
function measureBefore(
  tokens: readonly Token[],
  subject: Measure | null,
  before: readonly Figure[],
  value: number,
): Measure {
  const counts = before.filter(({ role }) => role === 'count');
  const headed = isBoats(tokens[0]) || isBoats(tokens[1]);
  // In "Small boats: 8,200 people this year, 119 on Monday" the heading does not name the measure.
  const named = subject !== 'boats' || !headed || counts.every(({ measures }) => measures[0] === 'boats');
  if (subject !== null && named && (subject === 'boats' || value < FULLEST)) return subject;
  if (before.at(-1)?.measures[0] === 'people-per-boat' && value < FULLEST) return 'people-per-boat';
  // "Boats are down more sharply: 234 this year".
  const isOfBoats =
    isBoats(tokens[0]) &&
    isWord(tokens[1], 'are', 'were', 'is', 'was', 'have', 'fell', 'rose') &&
    counts.length === 0;
  if (isOfBoats && value < MOST_BOATS) return 'boats';
  const first = before.find(({ role }) => role === 'count' || role === 'per-boat')?.measures[0];
  return first === undefined || first === 'people-per-boat' ? 'arrivals' : first;
}
