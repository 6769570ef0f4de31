import { ORDINALS } from '../../text/index.js';
import { isArrivals, isBoats, isCrossing } from '../sentence/lexicon.js';
import { isWord, isYearNumber, range, type Token } from '../sentence/token.js';
import { SLOTS } from '../when/slotReaders.js';
import type { When } from '../when/window.js';

/** Tokens of a line that only dates a text, at most: "Published: Wednesday 16 April 2025". */
const DATELINE = 7;

/** Words that rank a figure or say that it is a record. */
const RANKS = `record records busiest quietest highest lowest biggest largest smallest fewest longest shortest most
  joint sooner earlier peak worst unprecedented busier quieter worse none nobody surpassed exceeded overtaken outstripped
  fuller fullest heaviest lightest strongest weakest fastest slowest steepest sharpest slackest calmest never ever once longer yet precedent lone`;

/** Words for fractions and multiples. */
const SHARES = `third thirds quarter quarters fifth fifths half halved halving twice double doubled doubling triple tripled
  trebled times fold tenfold`;

/** Words that say something only beside others, such as "than any" and "second only". */
const BESIDE = 'any only time single no every';

/** Words for numbers that are no figure by themselves. */
const COUNTS = 'nil dozen couple fortnight';

/** Words that compare where "been" stands before them, or "than" or a time behind: "no first half has been higher". */
const COMPARED = new Set('higher lower bigger larger smaller greater more fewer less'.split(' '));

/** Words that compare where a time stands behind them: "well above 2024", "ahead of the whole of September". */
const BEYOND = new Set('above below ahead behind beat beats trails outstrips exceeds passes tops'.split(' '));

/** Words that say how each of several periods compares with the one before: "rose each year". */
const MOVED = new Set('rose fell grew climbed dropped increased decreased'.split(' '));

/** Tokens from a word that compares to what it compares with, at most. */
const REACH = 6;

const PERIODS = ['day', 'days', 'month', 'week', 'weekend', 'quarter', 'half', 'year', 'time', 'first'];

const WORDS = new Set(`${RANKS} ${SHARES} ${BESIDE} ${COUNTS}`.split(/\s+/));

const PARTS = new Set(SHARES.split(/\s+/));

const NUMBER = 'nothing says that it counts arrivals by small boat';
const DATE = 'no judged figure is of this time';
const WORD = 'no statement with this word is understood';

/** Tokens from `at` up to before `end`, and why they are not judged. */
export interface Left {
  readonly at: number;
  readonly end: number;
  readonly why: string;
}

/**
 * Numbers, dates, and words for ranks and shares that are neither judged nor listed yet, with the reason: every one of a text
 * ends as judged or as listed. `times` are all time expressions, `covered` the tokens of statements and of listed figures, `used` the
 * times of figures that are judged.
 */
export function leftOver(
  tokens: readonly Token[],
  times: readonly When[],
  covered: ReadonlySet<number>,
  used: ReadonlySet<When>,
): Left[] {
  // A number between "since" and an event is no part of the time: "since 12 people … Labour".
  const isPart = ({ window }: When, at: number) =>
    !(
      window.kind === 'since' &&
      window.event !== null &&
      tokens[at]?.number?.form === 'count' &&
      !isDate(tokens, at)
    );
  const inTime = new Set(times.flatMap((when) => range(when.from, when.to).filter((at) => isPart(when, at))));
  const numbers = tokens.flatMap(({ number }, at) =>
    number !== undefined && !isDate(tokens, at) && !covered.has(at) && !inTime.has(at)
      ? [{ at, end: at + 1, why: NUMBER }]
      : [],
  );
  const words = tokens.flatMap((token, at) =>
    token.kind === 'word' &&
    (isRankOrShare(tokens, at) || isOrdinal(token.text) || isComparison(tokens, at, times)) &&
    !covered.has(at) &&
    !(inTime.has(at) && (PARTS.has(token.text) || ORDINALS.includes(token.text)))
      ? [{ at, end: at + 1, why: WORD }]
      : [],
  );
  return [
    ...numbers,
    ...words,
    ...(tokens.length <= DATELINE ? [] : datesLeft(tokens, times, covered, used)),
  ];
}

function datesLeft(
  tokens: readonly Token[],
  times: readonly When[],
  covered: ReadonlySet<number>,
  used: ReadonlySet<When>,
): Left[] {
  return times.flatMap((when) => {
    const at = placeOf(tokens, when);
    const isJudged =
      [...used].some(({ from, to }) => from < when.to && when.from < to) ||
      range(when.from, when.to).some((index) => covered.has(index));
    if (at === null || isJudged) return [];
    return [{ at, end: when.to, why: when.window.kind === 'vague' ? when.window.why : DATE }];
  });
}

/** Whether a number is a year, a time of day, or a date in digits. */
function isDate(tokens: readonly Token[], at: number): boolean {
  const { number } = tokens[at] ?? {};
  return isYearNumber(tokens[at]) || number?.form === 'time' || number?.form === 'date';
}

/** Whether a word is an ordinal, or says that something has most or least of a kind: "the fullest". */
function isOrdinal(text: string): boolean {
  return ORDINALS.includes(text) || /(?:hundred|thousand|million)th$/.test(text);
}

/** Whether a word compares days with others without a figure: "more than in the whole of October", "rose each year". */
function isComparison(tokens: readonly Token[], at: number, times: readonly When[]): boolean {
  const { text } = tokens[at] as Token;
  if (MOVED.has(text)) return isWord(tokens[at + 1], 'each', 'every', 'steadily', 'again');
  const isBefore = COMPARED.has(text) && tokens.slice(at + 1, at + 3).some((each) => isWord(each, 'than'));
  // "14% more than in 2024" is a figure, which is judged or listed itself.
  const isOfFigure = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ text: word, number }) => number !== undefined || PARTS.has(word));
  if (isOfFigure || !(isBefore || BEYOND.has(text))) return false;
  const behind = tokens.slice(at + 1, at + 1 + REACH);
  const end = behind.findIndex(
    (each) => each.kind === 'mark' || (each.number !== undefined && !isYearNumber(each)),
  );
  return times.some(({ from }) => from > at && from <= at + (end === -1 ? REACH : end));
}

function isRankOrShare(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (COMPARED.has(text)) return isWord(tokens[at - 1], 'been');
  if (!WORDS.has(text)) return false;
  if (text === 'most') return isWord(tokens[at - 1], 'the');
  if (text === 'any') return isWord(tokens[at - 1], 'than') || isWord(tokens[at + 1], 'other');
  const isNth = isWord(tokens[at - 1], 'second', 'third', 'fourth', 'fifth');
  if (text === 'time') return isNth;
  if (text === 'only') return isNth && isWord(tokens[at + 1], 'to');
  const next = tokens[at + 1];
  if (text === 'no')
    return (
      [isBoats, isCrossing, isArrivals].some((is) => is(next)) || isWord(next, ...PERIODS, 'other', 'longer')
    );
  if (text === 'every') return isWord(next, ...PERIODS);
  if (text === 'single') return isWord(tokens[at + 1], 'boat', 'boats', 'person', 'arrival');
  if (text === 'times') return tokens[at - 1]?.number !== undefined;
  if (text === 'earlier' || text === 'sooner') return isWord(tokens[at - 1], 'so', 'done', 'never', 'ever');
  return true;
}

/**
 * The token at which a time is listed: its number that is no year, with the month or weekday before it; else its first. `null` where it
 * names no date: "this year".
 */
function placeOf(tokens: readonly Token[], { from, to }: When): number | null {
  const named = range(from, to).filter((index) => isDateWord(tokens[index] as Token));
  const at = named.find((index) => tokens[index]?.kind === 'number' && !isYearNumber(tokens[index]));
  if (at === undefined) return named.length === 0 ? null : from;
  return named.includes(at - 1) && tokens[at - 1]?.kind === 'word' ? at - 1 : at;
}

function isDateWord(token: Token): boolean {
  if (token.kind === 'number' || isWord(token, 'christmas', 'boxing')) return true;
  return (SLOTS.month(token) ?? SLOTS.weekday(token)) !== null;
}
