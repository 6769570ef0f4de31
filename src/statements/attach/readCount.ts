import { isWholeYear, yearOf } from '../../calendar/index.js';
import { isBoats } from '../sentence/lexicon.js';
import { isMark, isWord, type NumberRead, type Token } from '../sentence/token.js';
import type { When } from '../when/window.js';
import { baseOf } from './baseOf.js';
import { isTied } from './evidence.js';
import type { Figure, Measure, Unread } from './figure.js';
import { figureAt } from './figureAt.js';
import { type Noun, nounOf, subjectBefore } from './nounOf.js';
import { isOfSomeDay, OF_SOME_DAY } from './ofSomeDay.js';
import { POINT_OR_YEAR, pointOrYear } from './pointOrYear.js';
import { directionNear, roleOf } from './roleOf.js';
import { whenOf } from './whenOf.js';

/**
 * Reads a number other than a percentage; `null` if it is not a figure. `matter` is the irrelevant topic of its clause,
 * if there is one.
 */
export function readCount(
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
    return { ...figureAt(tokens, at, number), role: 'days', measure: 'arrivals', bare: true, when: null };
  }
  const noun = nounOf(tokens, at);
  const named = noun !== null && noun.measure !== null;
  // Small numbers in words are common; only a noun makes one a figure.
  if (number.inWords && !named) return null;
  if (matter !== null) return { at, why: `this is about ${matter}` };
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
  if (isWord(tokens[at - 1], 'before') && number.value % 500 === 0)
    return { at, why: 'it says when a total was passed' };
  if (isOneOfSeveral(tokens, at))
    return { at, why: 'which of several days it belongs to is not certain', open: true };
  if (number.form === 'decimal' && role !== 'per-boat' && role !== 'per-day')
    return { at, why: 'people and boats are counted in whole numbers' };
  if (noun.measure === null && isWord(tokens[at - 1], 'said', 'guessed', 'bet'))
    return { at, why: "this is somebody's guess" };
  if (
    role !== 'difference' &&
    role !== 'per-day' &&
    !isTied(tokens, at, noun, whens, goesOn || before.length > 0)
  )
    return {
      at,
      why: 'nothing beside it says that it counts crossings',
      // A figure with a noun of its own counts what the sentence says of it.
      ...(noun.measure === null && { open: true as const }),
    };
  if (role === 'difference') {
    const base = baseOf(tokens, at, whens);
    if (base === null) return { at, why: 'nothing says what it is compared with', open: true };
    const direction = directionNear(tokens, at);
    return {
      ...figureAt(tokens, at, number),
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
    return {
      ...figureAt(tokens, at, number),
      role,
      measure: measured.measure,
      bare: true,
      when: sameAs(base),
    };
  const attached = whenOf(tokens, at, noun.end, whens, inTheWay(tokens, noun, measured.measure));
  // People per boat are not a running total, so a year means the whole year.
  const when =
    attached.when === null ||
    measured.measure === 'people-per-boat' ||
    isBoatsBeside(tokens, at, measured, before)
      ? attached.when
      : pointOrYear(tokens, at, attached.when, whens, before);
  if (
    when !== null &&
    isFromTo(tokens, at) &&
    (when.from > at + 2 || when.to <= at) &&
    when.window.kind === 'span'
  )
    return { at, why: 'which of the years it is of is not certain', open: true };
  if (attached.when !== null && when === null) return { at, why: POINT_OR_YEAR, open: true };
  if (when !== null && when.window.kind !== 'day' && isOfSomeDay(tokens, at)) return { at, why: OF_SOME_DAY };
  return {
    ...figureAt(tokens, at, number),
    role,
    measure: measured.measure,
    bare: noun.measure === null,
    when,
  };
}

const SOON = 8;

/** Whether figures are assigned by order, which is not understood: "656 and 119 people respectively". */
function isOneOfSeveral(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + SOON);
  const end = behind.findIndex((token) => isWord(token, 'respectively'));
  return end !== -1 && !behind.slice(0, end).some(({ number }) => number?.form === 'percent');
}

/** Whether boats stand in brackets after a number of people: "29,437 in 2023 (602 boats)". */
function isBoatsBeside(
  tokens: readonly Token[],
  at: number,
  { measure }: { measure: Measure },
  before: readonly Figure[],
) {
  return measure === 'boats' && isMark(tokens[at - 1], '(') && before.at(-1)?.measure === 'arrivals';
}

/** Whether a figure is part of "from 29,437 to 36,816", in which each is of another year. */
function isFromTo(tokens: readonly Token[], at: number): boolean {
  const from =
    isWord(tokens[at - 1], 'from') && isWord(tokens[at + 1], 'to') && tokens[at + 2]?.kind === 'number';
  return (
    from ||
    (isWord(tokens[at - 1], 'to') && tokens[at - 2]?.kind === 'number' && isWord(tokens[at - 3], 'from'))
  );
}

/** The time of a figure in brackets after a comparison: the same days of the year compared with. */
function sameAs(base: When): When {
  const { window } = base;
  return window.kind === 'span' && isWholeYear(window)
    ? { ...base, window: { kind: 'sameSpan', year: yearOf(window.first) } }
    : base;
}

/** Upper bound of people per boat; a larger figure counts something else. */
const FULLEST = 200;

/** The measure of a figure without a noun: that of the subject, else of the first figure of the sentence. */
function measureBefore(
  tokens: readonly Token[],
  at: number,
  before: readonly Figure[],
  value: number,
): Measure {
  const subject = subjectBefore(tokens, at);
  const counts = before.filter(({ role }) => role === 'count');
  const headed = isBoats(tokens[0]) || isBoats(tokens[1]);
  // In "Small boats: 8,200 people this year, 119 on Monday" the heading does not name the measure.
  const named = subject !== 'boats' || !headed || counts.every(({ measure }) => measure === 'boats');
  if (subject !== null && named && (subject === 'boats' || value < FULLEST)) return subject;
  const [first] = before.filter(({ role }) => role === 'count' || role === 'per-boat');
  const perBoat = before.at(-1)?.measure === 'people-per-boat' && value < FULLEST;
  return perBoat
    ? 'people-per-boat'
    : first?.measure === 'people-per-boat'
      ? 'arrivals'
      : (first?.measure ?? 'arrivals');
}

/** Weights of figures between a figure and a time: high for those with the same measure, low for others. */
function inTheWay(tokens: readonly Token[], own: Noun, measure: Measure): (at: number) => number {
  return (at) => {
    const number = tokens[at]?.number;
    if (number === undefined || at < own.end) return 0;
    if (number.form !== 'count') return 1;
    const other = nounOf(tokens, at)?.measure ?? measure;
    return other === measure ? 2 : 0.5;
  };
}
