import {
  firstDayOf,
  MONTHS,
  type PeriodKind,
  periodOfSpan,
  type Span,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import type { AskedOf } from '../question/index.js';
import { isEver } from './scope.js';
import { ORDINALS, ordinalOf } from './sentence/ordinals.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { SLOTS } from './when/slotReaders.js';
import { type When, yearIn } from './when/window.js';

/** The rank of a month, quarter, half-year or year. */
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
    return scene.tokens.flatMap((_, at) => {
      const direction = directionOf(scene.tokens[at]);
      if (direction === null) return [];
      const unit = unitOf(scene.tokens, at);
      const isDaily = isWord(scene.tokens[at + 1], 'daily', 'day', 'single');
      const isSince = !isDaily && scene.whens.some(({ window }) => window.kind === 'since');
      const units = unit !== null ? [unit] : isOfTotals(scene.tokens, at) || isSince ? unitsOf(scene) : [];
      return units.flatMap((each) =>
        subjectsOf(scene, each, at).map((subject, index) =>
          reading(scene, at, direction, each, subject, unit === null ? COSTS.carried + index : index),
        ),
      );
    });
  },
};

const HIGH = 'busiest highest most largest biggest worst greatest best'.split(' ');
const LOW = 'lowest fewest quietest smallest'.split(' ');

function directionOf(token: Token | undefined): 'highest' | 'lowest' | null {
  if (isWord(token, ...HIGH)) return 'highest';
  return isWord(token, ...LOW) ? 'lowest' : null;
}

/** A period that is ranked, and the month of any year that it must be, as in "the busiest December". */
interface Unit {
  readonly kind: Extract<PeriodKind, 'month' | 'quarter' | 'half' | 'year'>;
  readonly inMonth: number | null;
}

/** The units that may be ranked where none is named: years, months, and the same month of other years. */
function unitsOf({ whens }: Scene): Unit[] {
  const months = whens.flatMap(({ window }) => {
    const period = window.kind === 'span' ? periodOfSpan(window) : null;
    return period?.kind === 'month' ? [{ kind: 'month' as const, inMonth: period.number }] : [];
  });
  return [{ kind: 'year', inMonth: null }, ...months, { kind: 'month', inMonth: null }];
}

/** Whether a superlative ranks a total whose unit is not named: "the second-largest number since counting started". */
function isOfTotals(tokens: readonly Token[], at: number): boolean {
  const behind = untilMark(tokens.slice(at + 1, at + 1 + FAR));
  if (behind.some((token) => isWord(token, 'day', 'daily'))) return false;
  return behind.some((token) =>
    isWord(token, 'number', 'total', 'figure', 'tally', 'count', 'lot', 'ever', 'yet'),
  );
}

const FAR = 7;
const ENDS = [',', ';', '.', '(', ')', '–', ':'];

/** The unit in the words behind a superlative, or just before it: "the busiest month", "the month with most". */
function unitOf(tokens: readonly Token[], at: number): Unit | null {
  if (isWord(tokens[at], 'record') && isWord(tokens[at - 1], 'on')) return null;
  const behind = untilMark(tokens.slice(at + 1, at + 1 + FAR));
  if (behind.some((token) => isWord(token, 'day', 'daily', 'day-time'))) return null;
  const before = tokens.slice(Math.max(0, at - 4), at);
  for (const [index, token] of [...behind, ...before].entries()) {
    const month = SLOTS.month(token);
    if (month !== null && index < behind.length) return { kind: 'month', inMonth: month };
    if (isWord(token, 'month') && isWord(behind[index - 1], 'that')) return null;
    if (isWord(token, 'month', 'monthly')) return { kind: 'month', inMonth: null };
    if (isWord(token, 'quarter')) return { kind: 'quarter', inMonth: null };
    if (isWord(token, 'annual', 'yearly') || (isWord(token, 'year') && !isOfYear(behind, index)))
      return { kind: 'year', inMonth: null };
  }
  return null;
}

function untilMark(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => token.kind === 'mark' && ENDS.includes(token.text));
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** Whether "year" is the scope rather than what is ranked: "the most this year", "of the year". */
function isOfYear(behind: readonly Token[], index: number): boolean {
  const before = behind[index - 1];
  return isWord(before, 'this', 'the', 'last', 'each') || before === undefined
    ? isWord(before, 'this', 'the', 'last', 'each')
    : false;
}

/** The periods of this unit that the sentence, else the text before it, is about. */
function subjectsOf({ tokens, whens, recent, asOf }: Scene, { kind, inMonth }: Unit, at: number): Span[] {
  const own = whens
    .filter(({ from, to }) => from - at < 30 && at - to < 40)
    .sort((one, other) => farFrom(tokens, at, one) - farFrom(tokens, at, other))
    .map(({ window }) => window);
  const year = asOf === null ? [] : [{ first: firstDayOf(yearOf(asOf)), last: asOf }];
  const spans = [
    ...own.flatMap((window) => (window.kind === 'span' ? [{ first: window.first, last: window.last }] : [])),
    ...year,
    ...recent.flatMap((settled) => (settled.kind === 'span' ? [settled.span] : [])),
  ];
  const fitting = spans.filter((span) => {
    const period = periodOfSpan(span);
    const isOver = asOf === null || span.last <= asOf;
    return (
      isOver &&
      period?.kind === kind &&
      (inMonth === null || ('number' in period && period.number === inMonth))
    );
  });
  return fitting.slice(0, 3);
}

/** Distance of a time from a superlative. Behind a mark, a time belongs to what follows: "July was the highest, and August …". */
function farFrom(tokens: readonly Token[], at: number, { from }: When): number {
  const isBehind = from > at;
  const marks = tokens.slice(Math.min(at, from), Math.max(at, from)).filter(({ kind }) => kind === 'mark');
  return Math.abs(from - at) + marks.length * (isBehind ? 20 : 2);
}

function reading(
  scene: Scene,
  at: number,
  direction: 'highest' | 'lowest',
  { kind, inMonth }: Unit,
  subject: Span,
  index: number,
): Reading {
  const place = placeBefore(scene.tokens, at);
  const year =
    kind === 'year' || inMonth !== null || sinceYear(scene, subject) !== null
      ? null
      : yearOfScope(scene, subject);
  const since = sinceYear(scene, subject);
  const asked: AskedOf<'records'> = {
    top: place,
    ...(since !== null && { since }),
    [direction]: kind,
    ...(year !== null && { year }),
    ...(inMonth !== null && { inMonth }),
    ...(scene.asOf !== null && (year === null || year === yearOf(scene.asOf)) && { asOf: scene.asOf }),
  };
  const named = inMonth === null ? kind : MONTHS[inMonth - 1];
  const nth = place === 1 ? '' : `${ORDINALS[place - 1]} `;
  return {
    at,
    end: at + 1,
    question: { calculation: 'records', asked, path: `rows.[${place - 1}].from` },
    words: `the ${named} with the ${nth}${direction === 'highest' ? 'most' : 'fewest'} arrivals ${year === null ? 'on record' : `in ${year}`}`,
    expected: toCivilDate(subject.first),
    rounding: 'exact',
    cost: 1 + index,
  };
}

/** The first day behind the year in "the quietest since 2021", of which no other year since may be lower. */
function sinceYear({ whens }: Scene, subject: Span): number | null {
  for (const { window } of whens) {
    const year = window.kind === 'since' && window.event === null ? yearOf(window.first) : null;
    if (year !== null && year < yearOf(subject.first)) return firstDayOf(year + 1);
  }
  return null;
}

function placeBefore(tokens: readonly Token[], at: number): number {
  const token = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  return ordinalOf(token) ?? 1;
}

/** The year in which a month is ranked; `null` for all on record. */
function yearOfScope(scene: Scene, subject: Span): number | null {
  if (isEver(scene)) return null;
  const named = scene.whens.some(({ window }) => yearIn(window) === yearOf(subject.first));
  return named || scene.tokens.some((token) => isWord(token, 'year')) || scene.recent.length > 0
    ? yearOf(subject.first)
    : null;
}
