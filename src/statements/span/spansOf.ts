import { firstDayOf, periodOf, yearOf } from '../../calendar/index.js';
import type { Figure, Measure } from '../figure/figure.js';
import { isOfSomeDay, OF_SOME_DAY } from '../figure/ofSomeDay.js';
import { LOOSE } from '../sentence/lexicon.js';
import { isWord, range, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { type When, yearIn } from '../when/window.js';
import { carriedDays, cheapestFirst, type SpanCandidate, type SpansOfFigure } from './candidate.js';
import { COSTS, EXPLICIT } from './costs.js';
import { ownSpans } from './ownSpans.js';
import { inOtherYear, type Settled } from './settle.js';
import { spansOfText } from './spansOfText.js';
import { startsOf } from './startsOf.js';

/**
 * Finds the days that a figure may be about: those of the times of its sentence, those of the figure before, and those of earlier
 * sentences, each also in the other years that the sentence names.
 */
export function spansOf(scene: Scene, figure: Figure, held: readonly SpanCandidate[]): SpansOfFigure {
  const own = ownSpans(scene, figure);
  // A total that is repeated is that of the same days, unless its own are named beside it.
  const isOwn = own.candidates.some(({ cost }) => cost < EXPLICIT);
  const said = figure.role === 'count' ? scene.said.get(figure.value) : undefined;
  const isOfBefore = isComparedBefore(scene.tokens, figure.at);
  // "August came in at 4,149, versus 5,369": the days are those of the first figure, in the year before.
  const isShared = isOfBefore && isOfEarlierFigure(scene, figure, own.nearest);
  const all = [
    ...(isOfBefore ? yearBefore(own.candidates, isShared ? 0 : COSTS.otherYear) : []),
    ...own.candidates.map((each) => ({
      ...each,
      cost: each.cost + (own.why === null ? 0 : COSTS.untied) + (isShared ? COSTS.otherYear : 0),
    })),
    ...(said === undefined || isOwn ? [] : [{ settled: said, cost: COSTS.held + own.candidates.length }]),
    ...(refersBack(scene, figure) ? heldDays(held, isOfBefore) : []),
    ...subjectDays(scene, figure),
    ...carried(scene, figure),
    ...termDays(scene),
    ...spansOfText(scene, figure),
    ...lastDay(scene, figure),
  ];
  const isOfOwnDays = own.candidates.some(({ cost }) => cost < COSTS.otherWords);
  const plausible = cheapestFirst(
    all.filter(({ settled }) => figure.measures.some((measure) => isPlausible(figure, measure, settled))),
  );
  // A figure that cannot be of the days that are named beside it is of none that are named elsewhere, unless it holds there.
  if (isOfOwnDays && !plausible.some(({ when }) => when !== undefined))
    return { ...own, candidates: plausible.filter(({ cost }) => cost >= COSTS.ofText) };
  if (figure.role !== 'count' || !isOfSomeDay(scene.tokens, figure.at))
    return { ...own, candidates: plausible };
  const days = plausible.filter(({ settled }) => settled.kind === 'day');
  return { ...own, candidates: days, why: days[0]?.when === undefined ? OF_SOME_DAY : own.why };
}

/** The last day counted, of which a headline says nothing: "Nine boats, 752 people". */
function lastDay(scene: Scene, figure: Figure): SpanCandidate[] {
  const { asOf } = scene;
  const cost = refersBack(scene, figure) ? COSTS.lastDay : COSTS.soFar;
  return asOf === null ? [] : [{ settled: { kind: 'day', day: asOf }, cost }];
}

/** The days of the figure before, and those of the year before in "They came in 70 boats, down from 119". */
function heldDays(held: readonly SpanCandidate[], isOfBefore: boolean): SpanCandidate[] {
  const before = isOfBefore ? yearBefore(held, COSTS.otherYear) : [];
  return [...held, ...before].map((each) => ({ ...each, cost: each.cost + COSTS.held }));
}

/** Whether boats, or people in each, may be of the days of the people before them, rather than general: "Each boat now carries 57". */
function refersBack({ tokens }: Scene, { role, bare, measures: [measure] }: Figure): boolean {
  const isOfBoats = measure === 'boats' || (!bare && (measure === 'people-per-boat' || role === 'per-boat'));
  return isOfBoats && !tokens.some(isGeneral);
}

function isGeneral(token: Token): boolean {
  return isWord(token, 'now', 'typically', 'usually', 'currently', 'generally', 'often');
}

/** The days with which the sentence before begins: "MAY. 2,726 people", "April was ordinary. It had 2,132 arrivals". */
function subjectDays({ tokens, whens, subject }: Scene, { at }: Figure): SpanCandidate[] {
  if (subject === null) return [];
  const { settled, isHeading } = subject;
  const verb = range(Math.max(0, at - 3), at).findLast((index) => !isWord(tokens[index], ...LOOSE)) ?? 0;
  const isFirst = whens.every(({ from }) => from > verb);
  const isIt = isFirst && isWord(tokens[verb], ...BROUGHT) && isWord(tokens[verb - 1], 'it');
  return isIt || (isHeading && whens.length === 0) ? [{ settled, cost: COSTS.held }] : [];
}

const BROUGHT = 'had brought saw contributed produced delivered yielded accounted'.split(' ');

/** The same days of the year before: "234 this year, versus 471". */
function yearBefore(candidates: readonly SpanCandidate[], dearer: number): SpanCandidate[] {
  return candidates.flatMap(({ settled, cost }) =>
    inOtherYear(settled, null).map((other) => ({ settled: other, cost: cost + dearer })),
  );
}

/** Whether the nearest time of a figure is that of an earlier figure, with none behind. */
function isOfEarlierFigure({ tokens, figures, whens }: Scene, { at }: Figure, nearest: When | null): boolean {
  if (nearest === null || nearest.from > at || whens.some(({ from }) => from > at)) return false;
  // "There were 343 in the first half of this year, up from 270".
  const isOfBase = isWord(tokens[at - 1], 'from', 'against', 'versus', 'vs', 'than');
  return figures.some(
    (other) => other.role === 'count' && other.at < at && (isOfBase || other.at >= nearest.to),
  );
}

/** Whether a figure is the earlier one of two: "234 this year, versus 471", "up from 75". */
function isComparedBefore(tokens: readonly Token[], at: number): boolean {
  const before = isWord(tokens[at - 1], 'the', 'some', 'about', 'just') ? at - 2 : at - 1;
  return isWord(tokens[before], 'from', 'on', 'of', 'versus', 'vs', 'against', 'with', 'to', 'than');
}

/** Days of earlier sentences, in their own year, in the years that this one names, and a year earlier. */
function carried(scene: Scene, { at }: Figure): SpanCandidate[] {
  const years = yearsNamed(scene);
  const before = isComparedBefore(scene.tokens, at) ? [null] : [];
  return carriedDays(scene).flatMap((settled, index) => {
    const cost = Math.min(COSTS.carried + index * COSTS.further, COSTS.soFar);
    const others = [...years, ...before].flatMap((year) => inOtherYear(settled, year));
    return [
      { settled, cost },
      ...others.map((other) => ({ settled: other, cost: cost + COSTS.otherYear })),
      ...monthAndWeekTo(settled).map((other) => ({ settled: other, cost: cost + COSTS.otherMeasure })),
    ];
  });
}

/** The days of the terms that the sentence names, whole and for as many days as it says; and those of the terms before. */
function termDays(scene: Scene): SpanCandidate[] {
  const { asOf, figures, tokens } = scene;
  const lengths = [
    ...figures.filter(({ role, value }) => role === 'days' && value > 1).map(({ value }) => value),
    ...tokens.flatMap(({ number }, at) =>
      number !== undefined && isWord(tokens[at + 1], 'day', 'days') ? [number.value] : [],
    ),
  ];
  return startsOf(scene).flatMap(({ first, last, isNamed }, index) => {
    const cost = COSTS.term + (isNamed ? 0 : COSTS.otherYear) + index * COSTS.further;
    const whole: Settled[] =
      last !== null
        ? [{ kind: 'span', span: { first, last }, asOf: null }]
        : asOf === null || first > asOf
          ? []
          : [{ kind: 'since', first, asOf, event: null }];
    const parts = lengths.map(
      (days): Settled => ({ kind: 'span', span: { first, last: first + days - 1 }, asOf: null }),
    );
    return [...whole, ...parts].map((settled) => ({ settled, cost }));
  });
}

function yearsNamed({ whens, asOf }: Scene): number[] {
  const named = whens.flatMap(
    ({ window }) => yearIn(window) ?? ('year' in window ? (window.year ?? []) : []),
  );
  return [...new Set(asOf === null ? named : [...named, yearOf(asOf) - 1])];
}

/** The month and the seven days to the last day counted, included. */
function monthAndWeekTo(settled: Settled): Settled[] {
  if (settled.kind !== 'toDate') return [];
  const { day } = settled;
  return [
    { kind: 'span', span: { first: periodOf('month', day).span.first, last: day }, asOf: null },
    { kind: 'rolling', asOf: day, count: 7, unit: 'd' },
  ];
}

/** Upper bound of arrivals a day, more than twice the record: a larger figure is of other days. */
export const MOST_A_DAY = 3000;

/** Upper bound of boats a day, more than twice the record. */
const MOST_BOATS_A_DAY = 100;

/** Lower bound of the arrivals of any half-year; a smaller figure counts something else. */
const FEWEST = 200;
const HALF_A_YEAR = 180;

/** Whether so many people or boats can have come in these days. */
export function isPlausible({ role, value }: Figure, measure: Measure, settled: Settled): boolean {
  if (role !== 'count') return true;
  if (settled.kind === 'day') return value <= (measure === 'boats' ? MOST_BOATS_A_DAY : MOST_A_DAY);
  return measure !== 'arrivals' || value >= FEWEST || lengthOf(settled) <= HALF_A_YEAR;
}

function lengthOf(settled: Settled): number {
  if (settled.kind === 'span') return settled.span.last - settled.span.first;
  return settled.kind === 'toDate' || settled.kind === 'samePoint'
    ? settled.day - firstDayOf(yearOf(settled.day))
    : 0;
}
