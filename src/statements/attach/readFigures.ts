import { isWholeYear, yearOf } from '../../calendar/index.js';
import { hedgeOf } from '../sentence/hedge.js';
import { isArrivals, isBoats, isComparing, isCrossing, isPeople } from '../sentence/lexicon.js';
import { isMark, isWord, type NumberRead, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { baseOf } from './baseOf.js';
import { isTied, otherMatter } from './evidence.js';
import type { Figure, Measure, Unread } from './figure.js';
import { type Noun, nounOf, subjectBefore } from './nounOf.js';
import { POINT_OR_YEAR, pointOrYear } from './pointOrYear.js';
import { directionNear, roleOf } from './roleOf.js';
import { whenOf } from './whenOf.js';

export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
}

/** The figures of a sentence; `goesOn` says that the sentence before it was about crossings. */
export function readFigures(
  tokens: readonly Token[],
  whens: readonly When[],
  /** Also those of when somebody spoke. */
  times: readonly When[],
  goesOn: boolean,
): FiguresRead {
  const figures: Figure[] = [];
  const unread: Unread[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.number === undefined || isPartOfTime(times, at)) continue;
    const read = readFigure(tokens, at, token.number, whens, goesOn, figures);
    if (read === null) continue;
    const other = 'why' in read || !read.bare ? null : otherBefore(tokens, at, unread, figures);
    if ('why' in read) unread.push(read);
    else if (other !== null) unread.push({ at, why: other });
    else figures.push(read);
  }
  return { figures, unread };
}

/** "23 people have died this year, and 82 last year": a figure without a noun goes on with the one before it. */
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

function isPartOfTime(whens: readonly When[], at: number): boolean {
  return whens.some(({ from, to }) => at >= from && at < to);
}

/** `null` for a number that is no figure: a year, the number of an item, a time of day. */
function readFigure(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
  whens: readonly When[],
  goesOn: boolean,
  before: readonly Figure[],
): Figure | Unread | null {
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
  const matter = otherMatter(tokens, at, whens);
  if (number.form === 'percent') {
    return matter === null
      ? readChange(tokens, at, number, whens, goesOn, before)
      : { at, why: about(matter) };
  }
  return readCount(tokens, at, number, whens, goesOn, before, matter);
}

const ABOUT = 'this is about ';

function about(matter: string): string {
  return `${ABOUT}${matter}`;
}

function readCount(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
  whens: readonly When[],
  goesOn: boolean,
  before: readonly Figure[],
  matter: string | null,
): Figure | Unread | null {
  if (
    isWord(tokens[at + 1], 'day', 'days') ||
    (isMark(tokens[at + 1], '-') && isWord(tokens[at + 2], 'day', 'days'))
  ) {
    return { ...figure(tokens, at, number), role: 'days', measure: 'arrivals', bare: true, when: null };
  }
  const noun = nounOf(tokens, at);
  const named = noun !== null && noun.measure !== null;
  // Small numbers in words are everywhere; only their noun makes a figure of them.
  if (number.inWords && !named) return null;
  if (matter !== null) return { at, why: about(matter) };
  if (noun === null) return { at, why: 'what it counts is not known here' };
  const carried =
    subjectBefore(tokens, at) === 'people-per-boat' && noun.measure === 'arrivals' && number.value < FULLEST;
  const measured = {
    ...noun,
    measure: carried
      ? ('people-per-boat' as const)
      : (noun.measure ?? measureBefore(tokens, at, before, number.value)),
  };
  const role = roleOf(tokens, at, measured);
  if (number.form === 'decimal' && role !== 'per-boat' && role !== 'per-day')
    return { at, why: 'people and boats are counted in whole numbers' };
  if (noun.measure === null && isWord(tokens[at - 1], 'said', 'guessed', 'bet'))
    return { at, why: "this is somebody's guess" };
  if (
    role !== 'difference' &&
    role !== 'per-day' &&
    !isTied(tokens, at, noun, whens, goesOn || before.length > 0)
  )
    return { at, why: 'nothing beside it says that it counts crossings' };
  if (role === 'difference') {
    const base = baseOf(tokens, at, whens);
    if (base === null) return { at, why: 'nothing says what it is compared with' };
    const direction = directionNear(tokens, at);
    return {
      ...figure(tokens, at, number),
      role,
      measure: measured.measure,
      direction,
      bare: true,
      when: base,
    };
  }
  const base = isMark(tokens[at - 1], '(')
    ? before.findLast(({ role: other }) => other === 'change' || other === 'difference')?.when
    : null;
  if (base)
    return { ...figure(tokens, at, number), role, measure: measured.measure, bare: true, when: sameAs(base) };
  const attached = whenOf(tokens, at, noun.end, whens, inTheWay(tokens, noun, measured.measure));
  // People per boat are no running total: a year is the whole of it.
  const when =
    attached.when === null || measured.measure === 'people-per-boat'
      ? attached.when
      : pointOrYear(tokens, at, attached.when, whens, before);
  if (attached.when !== null && when === null) return { at, why: POINT_OR_YEAR };
  return {
    ...figure(tokens, at, number),
    role,
    measure: measured.measure,
    bare: noun.measure === null,
    when,
  };
}

/** No boat carries more people than this: a larger figure counts something else. */
const FULLEST = 200;

/** In brackets behind a comparison stands the figure of what is compared: the same days of that year. */
function sameAs(base: When): When {
  const { window } = base;
  return window.kind === 'span' && isWholeYear(window)
    ? { ...base, window: { kind: 'sameSpan', year: yearOf(window.first) } }
    : base;
}

/** What is said of a figure without a noun is said of the subject, or of what the sentence counted first. */
function measureBefore(
  tokens: readonly Token[],
  at: number,
  before: readonly Figure[],
  value: number,
): Measure {
  const subject = subjectBefore(tokens, at);
  if (subject !== null && (subject === 'boats' || value < FULLEST)) return subject;
  const [first] = before.filter(({ role }) => role === 'count' || role === 'per-boat');
  const perBoat = before.at(-1)?.measure === 'people-per-boat' && value < FULLEST;
  return perBoat
    ? 'people-per-boat'
    : first?.measure === 'people-per-boat'
      ? 'arrivals'
      : (first?.measure ?? 'arrivals');
}

function readChange(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
  whens: readonly When[],
  goesOn: boolean,
  before: readonly Figure[],
): Figure | Unread {
  const direction =
    directionNear(tokens, at) || (before.findLast(({ role }) => role === 'change')?.direction ?? 0);
  if (isWord(tokens[at + 1], 'of')) return { at, why: 'it is a share, not a change' };
  if (direction === 0) return { at, why: 'nothing says whether it is more or less' };
  const base = baseOf(tokens, at, whens);
  if (base === null) return { at, why: 'nothing says what it is compared with' };
  const tied =
    goesOn ||
    before.length > 0 ||
    tokens.some((token) => isArrivals(token) || isBoats(token) || isPeople(token));
  if (!tied) return { at, why: 'nothing beside it says that it is about crossings' };
  const boats = tokens
    .slice(0, at)
    .some((token, index) => isWord(token, 'number', 'fewer', 'more') && boatsSoon(tokens, index));
  return {
    ...figure(tokens, at, number),
    role: 'change',
    measure: boats ? 'boats' : 'arrivals',
    direction,
    bare: true,
    when: base,
  };
}

function boatsSoon(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at + 1], 'of') && isBoats(tokens[isWord(tokens[at + 2], 'small') ? at + 3 : at + 2]);
}

function figure(tokens: readonly Token[], at: number, number: NumberRead) {
  return {
    at,
    value: number.value,
    decimals: number.decimals,
    hedge: hedgeOf(tokens, at),
    direction: 0 as const,
  };
}

/** Other figures of the same kind stand in the way; those of another kind hardly. */
function inTheWay(tokens: readonly Token[], own: Noun, measure: Measure): (at: number) => number {
  return (at) => {
    const number = tokens[at]?.number;
    if (number === undefined || at < own.end) return 0;
    if (number.form !== 'count') return 1;
    const other = nounOf(tokens, at)?.measure ?? measure;
    return other === measure ? 2 : 0.5;
  };
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const noun = [tokens[at + 1], tokens[at + 2]].some(
    (token) => isPeople(token) || isArrivals(token) || isBoats(token),
  );
  return (
    /^(?:19|20)\d{2}$/.test(text) &&
    !(noun && !isComparing(tokens, at - 1) && !isWord(tokens[at - 1], 'in', 'of', 'since'))
  );
}

/** `3.1`, `4/`, `2.` or `(1)` at the start. */
function isItemNumber(tokens: readonly Token[], at: number): boolean {
  const first = at === 0 || (at === 1 && tokens[0]?.kind === 'mark');
  const value = tokens[at]?.number?.value ?? 0;
  if (!first || value > 60) return false;
  return isMark(tokens[at + 1], '/', '.', ')', ']') || tokens[at]?.number?.form === 'decimal';
}
