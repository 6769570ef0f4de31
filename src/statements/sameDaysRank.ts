import { firstDayOf, isWholeYear, type Span, spanInWords, yearOf } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import { firstYearSince } from './scope.js';
import { isWord, range } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Settled } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { subjectsOf } from './superlative/subjects.js';
import { type Superlative, superlativesIn } from './superlative/superlatives.js';

/** The first year of the series. */
const FIRST = 2018;

/** The place of some days of a year among the same days of other years. */
export const sameDaysRank: StatementKind = {
  name: 'same-days-rank',
  summary:
    'which place a year has at a point of it, or in its first months, among all years or those since one',
  examples: [
    {
      text: 'By Tuesday, 8,888 people had crossed the Channel this year, the most at this point of any year on record.',
      claim: 'ytd --as-of 2025-04-15 --years 2018..2024 :: rank',
      expected: 1,
    },
  ],
  read(scene) {
    return superlativesIn(scene.tokens)
      .filter(({ unit }) => unit === null || unit.kind === 'same-days' || unit.kind === 'year')
      .flatMap((superlative) =>
        subjectsOf(scene, superlative).flatMap(({ settled, ...subject }) => {
          // "The second-highest number for any year", of one that is not over yet.
          const span =
            superlative.unit?.kind === 'year' && settled.kind !== 'toDate' ? null : daysOf(settled);
          return span === null
            ? []
            : [{ ...subject, ...reading(scene, superlative, span, settled, subject.cost) }];
        }),
      );
  },
};

/** The days of a year that may be compared with those of others; `null` for days that are no part of one. */
function daysOf(settled: Settled): Span | null {
  if (settled.kind === 'toDate') return { first: firstDayOf(yearOf(settled.day)), last: settled.day };
  if (settled.kind !== 'span') return null;
  const { first, last } = settled.span;
  return yearOf(first) === yearOf(last) && !isWholeYear(settled.span)
    ? { first, last: settled.asOf ?? last }
    : null;
}

function reading(
  scene: Scene,
  { direction, place, unit }: Superlative,
  span: Span,
  settled: Settled,
  cost: number,
): Omit<Reading, 'at' | 'end'> {
  const year = yearOf(span.last);
  const from = firstYearOf(scene, year) ?? FIRST;
  const years = range(from, year);
  const question: Question =
    settled.kind === 'toDate'
      ? { calculation: 'ytd', asked: { asOf: span.last, years }, path: 'rank' }
      : { calculation: 'compare', asked: { from: span.first, to: span.last, years }, path: 'rank' };
  return {
    question,
    words: `the place of ${spanInWords(span.first, span.last)} among the same days of ${from} to ${year}, from the highest`,
    expected: direction === 'highest' ? place : years.length + 2 - place,
    rounding: 'exact',
    cost: cost + (unit === null ? COSTS.carried : unit.kind === 'year' ? COSTS.otherYear : 0),
  };
}

/** The first year of "the lowest for three years", else that of "since 2021"; `null` where none is named. */
function firstYearOf(scene: Scene, year: number): number | null {
  const years = scene.tokens.findIndex(
    (token, at, all) => isWord(token, 'years') && isWord(all[at - 2], 'for', 'in') && all[at - 1]?.number,
  );
  const count = scene.tokens[years - 1]?.number?.value;
  const isCounted = count !== undefined && count > 1 && count < year - FIRST;
  return isCounted ? year - count + 1 : firstYearSince(scene, year);
}
