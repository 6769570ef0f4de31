import { isArrivals, isBoats, isComparing, isCrossing, isPeople } from '../sentence/lexicon.js';
import { isMark, isWord, isYearNumber, type NumberRead, type Token } from '../sentence/token.js';
import { isInTime, type When } from '../when/window.js';
import type { Figure, SentenceOfFigures, Unread } from './figure.js';
import { isDenied } from './negation.js';
import { opposedFigures } from './opposed.js';
import { otherMatter } from './otherMatter.js';
import { readChange } from './readChange.js';
import { readCount } from './readCount.js';

export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
}

/** Reads the figures of a sentence. `times` are all its times, including those of when somebody spoke. */
export function readFigures(sentence: SentenceOfFigures, times: readonly When[]): FiguresRead {
  const { tokens } = sentence;
  const figures: Figure[] = [];
  const unread: Unread[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.number === undefined || isInTime(times, at)) continue;
    const read = readFigure(sentence, at, token.number, figures);
    if (read === null) continue;
    const isDeniedHere = token.number.isFraction !== true && isDenied(tokens, at);
    const other = 'why' in read || !read.bare ? null : otherBefore(tokens, at, unread, figures);
    if ('why' in read) unread.push(read);
    else if (isDeniedHere) unread.push({ at, why: DENIED });
    else if (other !== null) unread.push({ at, why: other });
    else figures.push(read);
  }
  const opposed = opposedFigures(tokens, sentence.whens, figures);
  return {
    figures: figures.filter((figure) => !opposed.has(figure)),
    unread: [...unread, ...[...opposed].map(({ at }) => ({ at, why: OPPOSED }))],
  };
}

const DENIED = 'its clause denies something, which may be the figure';
const OPPOSED = 'its sentence says more where its figures say less, or the other way round';

/**
 * The irrelevant topic that a figure without a noun shares with the one before: "23 people have died this year, and
 * 82 last year".
 */
function otherBefore(
  tokens: readonly Token[],
  at: number,
  unread: readonly Unread[],
  figures: readonly Figure[],
): string | null {
  const last = unread.at(-1);
  if (last === undefined || !last.why.startsWith(ABOUT) || (figures.at(-1)?.at ?? -1) > last.at) return null;
  return tokens.slice(last.at, at).some(isCrossing) ? null : last.why;
}

/** Reads a number; `null` if it is not a figure but a year, the number of an item or a time of day. */
function readFigure(
  sentence: SentenceOfFigures,
  at: number,
  number: NumberRead,
  before: readonly Figure[],
): Figure | Unread | null {
  const { tokens, whens } = sentence;
  if (
    number.form === 'time' ||
    number.form === 'ordinal' ||
    number.form === 'date' ||
    isItemNumber(tokens, at)
  )
    return null;
  if (number.form === 'money') return { at, why: 'this is about money' };
  if (number.form === 'large') return { at, why: 'no count of crossings is in millions' };
  if (number.form === 'odd' || Number.isNaN(number.value))
    return { at, why: 'it is a range, a code or not a plain number' };
  if (isYear(tokens, at)) return null;
  if (isEndOfRange(tokens, whens, at)) return { at, why: 'it is an end of a range' };
  const matter = otherMatter(tokens, at, whens);
  if (number.form === 'percent') {
    return matter === null ? readChange(sentence, at, number, before) : { at, why: about(matter) };
  }
  return readCount(sentence, at, number, before, matter);
}

const ABOUT = 'this is about ';

function about(matter: string): string {
  return `${ABOUT}${matter}`;
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const noun = [tokens[at + 1], tokens[at + 2]].some(
    (token) => isPeople(token) || isArrivals(token) || isBoats(token),
  );
  return (
    isYearNumber(tokens[at]) &&
    !(noun && !isComparing(tokens, at - 1) && !isWord(tokens[at - 1], 'in', 'of', 'since'))
  );
}

/** "Between 30,000 and 40,000 people", "30,000 to 40,000", of which neither need be the figure; "from 29,437 to 36,816" are two figures. */
function isEndOfRange(tokens: readonly Token[], times: readonly When[], at: number): boolean {
  const isEnd = (index: number) => tokens[index]?.number?.form === 'count' && !isInTime(times, index);
  const isStart = (index: number) => {
    const before = tokens.slice(Math.max(0, index - 3), index);
    const isJoined = isWord(before.at(-1), 'between')
      ? isWord(tokens[index + 1], 'and')
      : isWord(tokens[index + 1], 'to', 'or') &&
        !before.some((token) => isWord(token, 'from', 'past', 'over') || isMark(token, ':'));
    const isRising = (tokens[index]?.number?.value ?? 0) < (tokens[index + 2]?.number?.value ?? 0);
    return isJoined && isEnd(index) && isEnd(index + 2) && isRising;
  };
  return isStart(at) || isStart(at - 2);
}

/** Whether a number is that of an item at the start: `3.1`, `4/`, `2.` or `(1)`. */
function isItemNumber(tokens: readonly Token[], at: number): boolean {
  const first = at === 0 || (at === 1 && tokens[0]?.kind === 'mark');
  const value = tokens[at]?.number?.value ?? 0;
  if (!first || value > 60) return false;
  return isMark(tokens[at + 1], '/', '.', ')', ']') || tokens[at]?.number?.form === 'decimal';
}
