import {
  firstDayOf,
  MONTHS,
  periodOfSpan,
  type Span,
  toCivilDate,
  weekdayOf,
  yearOf,
} from '../calendar/index.js';
import type { AskedOf } from '../question/index.js';
import { ORDINALS } from '../text/index.js';
import { MEASURES, ofMeasure } from './question/ask.js';
import { firstYearSince, isEver } from './scope.js';
import { isWord } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import { rollingSpan } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { measureRanked, type Subject, subjectsOf } from './superlative/subjects.js';
import { type Superlative, superlativesIn } from './superlative/superlatives.js';
import { yearIn } from './when/window.js';

/** The place of a month, quarter, half-year or year. */
export const periodRank: StatementKind = {
  name: 'period-rank',
  summary: 'which place a month or year has among those with the most or the fewest arrivals',
  examples: [
    {
      text: 'In 2024, 36,816 people crossed the Channel in small boats, the second-highest annual total on record.',
      claim: 'records --top 2 --highest year --as-of 2025-04-15 :: rows.[1].from',
      expected: '2024-01-01',
    },
  ],
  read(scene) {
    return superlativesIn(scene.tokens).flatMap((superlative) => {
      const subjects = subjectsOf(scene, superlative);
      return subjects.flatMap((subject) =>
        unitsOf(superlative, subject, scene.asOf).map((unit, index) =>
          reading(scene, superlative, subject, unit, index),
        ),
      );
    });
  },
};

/** A period, its kind, and the month of any year among which it is ranked. */
interface Ranked {
  readonly span: Span;
  readonly kind: 'week' | 'month' | 'quarter' | 'half' | 'year';
  readonly inMonth: number | null;
}

/** What a subject may be ranked as: the unit that is named, else what it is itself; a month also among the same of other years. */
function unitsOf({ unit }: Superlative, { settled }: Subject, asOf: number | null): Ranked[] {
  const span =
    settled.kind === 'span' ? settled.span : settled.kind === 'rolling' ? rollingSpan(settled) : null;
  if (span === null || (asOf !== null && span.last > asOf)) return [];
  if (isWeek(span))
    return unit === null || unit.kind === 'week' ? [{ span, kind: 'week', inMonth: null }] : [];
  const period = periodOfSpan(span);
  if (period === null || period.kind === 'day' || period.kind === 'week') return [];
  const { kind } = period;
  const month = kind === 'month' ? period.number : null;
  if (unit !== null)
    return unit.kind === kind && (unit.inMonth === null || unit.inMonth === month)
      ? [{ span, kind, inMonth: unit.inMonth }]
      : [];
  const plain = { span, kind, inMonth: null };
  return month === null ? [plain] : [{ ...plain, inMonth: month }, plain];
}

function isWeek({ first, last }: Span): boolean {
  return last - first === 6 && weekdayOf(first) === 1;
}

function reading(
  scene: Scene,
  superlative: Superlative,
  { settled: _, cost, ...tokens }: Subject,
  { span, kind, inMonth }: Ranked,
  index: number,
): Reading {
  const { direction, place, unit } = superlative;
  const measure = measureRanked(scene, superlative);
  const firstYear = firstYearSince(scene, yearOf(span.first));
  const since = firstYear === null ? null : firstDayOf(firstYear);
  const year = kind === 'year' || inMonth !== null || since !== null ? null : yearOfScope(scene, span);
  const isToDate = scene.asOf !== null && (year === null || year === yearOf(scene.asOf));
  const asked: AskedOf<'records'> = {
    top: place,
    ...(since !== null && { since }),
    [direction]: kind,
    ...(year !== null && { year }),
    ...(inMonth !== null && { inMonth }),
    ...(isToDate && scene.asOf !== null && { asOf: scene.asOf }),
    ...ofMeasure(measure),
  };
  const named = inMonth === null ? kind : MONTHS[inMonth - 1];
  const nth = place === 1 ? '' : `${ORDINALS[place - 1]} `;
  const among = year !== null ? `in ${year}` : firstYear === null ? 'on record' : `since ${firstYear - 1}`;
  return {
    ...tokens,
    question: { calculation: 'records', asked, path: `rows.[${place - 1}].from` },
    words: `the ${named} with the ${nth}${direction === 'highest' ? 'most' : 'fewest'} ${MEASURES[measure]} ${among}`,
    expected: toCivilDate(span.first),
    rounding: 'exact',
    cost: cost + index + (unit === null ? COSTS.otherWords : 1),
  };
}

/** The year in which a month is ranked; `null` for all on record. */
function yearOfScope(scene: Scene, subject: Span): number | null {
  if (isEver(scene)) return null;
  const named = scene.whens.some(({ window }) => yearIn(window) === yearOf(subject.first));
  return named || scene.tokens.some((token) => isWord(token, 'year')) || scene.recent.length > 0
    ? yearOf(subject.first)
    : null;
}
