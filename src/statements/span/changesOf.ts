import {
  firstDayOf,
  isWholeYear,
  lastDayOf as lastDayOfYear,
  type Span,
  sameDate,
  yearOf,
} from '../../calendar/index.js';
import type { Figure, Role } from '../figure/figure.js';
import { askChange, type ChangeKey } from '../question/ask.js';
import { roundingOf } from '../question/roundingOf.js';
import { isComparing } from '../sentence/lexicon.js';
import { isPossessive, isWord, type Token } from '../sentence/token.js';
import type { Reading, Scene } from '../statement.js';
import { isSame, isYear, type When, type Window, yearsOf } from '../when/window.js';
import { type Base, basesOf, baseYear, isBase, isDirect } from './basesOf.js';
import { carriedDays, cheapestFirst, type SpanCandidate } from './candidate.js';
import { type ChangeBetween, changesBetween } from './changesBetween.js';
import { COSTS } from './costs.js';
import { inYear, lastDayOf, type Settled, settle, sinceAsSpan } from './settle.js';

/** Bases and days that are tried for a change. */
const MOST = 8;

/** Reads the figures with a role of comparison: each of the days that may be compared, with each base. */
export function changesOf(scene: Scene, role: Role, key: ChangeKey): Reading[] {
  return scene.figures
    .filter((figure) => figure.role === role)
    .flatMap((figure) => readChange(scene, figure, key));
}

function readChange(scene: Scene, figure: Figure, key: ChangeKey): Reading[] {
  const rounding = roundingOf(figure);
  const doubt = figure.doubt === null ? 0 : COSTS.untied;
  return [...changesAgainst(scene, figure, key), ...changesBetween(scene, figure, key)].flatMap(
    ({ question, words, cost }) =>
      signsOf(figure).map((sign) => ({
        at: figure.at,
        end: figure.at + 1,
        question,
        expected: sign.of * figure.value,
        rounding,
        words: figure.direction === 0 ? `${words}, as a ${sign.of > 0 ? 'rise' : 'fall'}` : words,
        cost: cost + doubt + sign.cost,
      })),
  );
}

/** The changes against the same days of another year: each of the days that may be compared, with each base. */
function changesAgainst(scene: Scene, figure: Figure, key: ChangeKey): ChangeBetween[] {
  const bases = basesOf(scene, figure).slice(0, MOST);
  return bases.flatMap((base) =>
    subjectsOf(scene, figure, base)
      .slice(0, MOST)
      .flatMap(({ settled, cost }) => {
        const year = comparedYear(scene, settled, base);
        if (year === null) return [];
        const owned = isOfOwnFigure(scene.tokens, base.when) ? COSTS.untied : 0;
        const days = isPair(scene, settled, base) ? COSTS.carried : cost + base.cost;
        return figure.measures.flatMap((measure, index) => {
          const asked = askChange(settled, year, measure, key);
          return asked === null ? [] : [{ ...asked, cost: days + owned + index * COSTS.otherMeasure }];
        });
      }),
  );
}

/** The directions in which a change may be meant: that of its words, else both. */
function signsOf({ direction }: Figure): { readonly of: 1 | -1; readonly cost: number }[] {
  if (direction !== 0) return [{ of: direction, cost: 0 }];
  return [
    { of: 1, cost: COSTS.noDirection },
    { of: -1, cost: COSTS.noDirection },
  ];
}

/**
 * The days that a sentence compares, the cheapest first: those named before the change, else those after it, else those that the
 * text is about.
 */
function subjectsOf(scene: Scene, { at }: Figure, base: Base): SpanCandidate[] {
  const open = scene.whens.filter((when) => when !== base.when && !isSame(when));
  const before = open.filter((when) => when.to <= at).reverse();
  const behind = open.filter(({ from }) => from > at);
  const named = [...before, ...behind].map((when, index) => ({
    when,
    cost: index * COSTS.otherYear + (isOtherBase(scene, at, when) ? COSTS.untied : 0),
  }));
  const own = named.flatMap(({ when, cost }) => {
    const settled = settle(when.window, scene.asOf, null);
    return 'why' in settled || settled.kind === 'day' ? [] : [{ settled: sinceAsSpan(settled), cost }];
  });
  // Days that are named, but not known, are not those of the text: "the last half-year was 18% up on 2023".
  const isUnknown = before.some(({ window }) => window.kind === 'vague');
  const held = carriedDays(scene)
    .filter(({ kind }) => kind !== 'day' && !isUnknown)
    .map((settled, index) => ({
      settled: sinceAsSpan(settled),
      cost: (own.length === 0 ? 0 : COSTS.otherWords) + index * COSTS.further,
    }));
  return cheapestFirst([...lastOfYears(base), ...own, ...held, ...sameOfThisYear(scene, base)]);
}

/** The last of several years, which is compared with the first: "fell by 46% from 2022 to 2023". */
function lastOfYears({ when }: Base): SpanCandidate[] {
  const years = when === null ? null : yearsOf(when.window);
  if (years === null) return [];
  const span = { first: firstDayOf(years[1]), last: lastDayOfYear(years[1]) };
  return [{ settled: { kind: 'span', span, asOf: null }, cost: 0 }];
}

/** The period of this year that is the same as a base: "a fifth above the first six months of 2023". */
function sameOfThisYear({ asOf }: Scene, { when }: Base): SpanCandidate[] {
  if (asOf === null || when?.window.kind !== 'span' || isYear(when.window)) return [];
  const span = inYear(when.window, yearOf(asOf));
  return span.last > asOf ? [] : [{ settled: { kind: 'span', span, asOf: null }, cost: COSTS.otherWords }];
}

/** Whether a time is compared with instead: a year, or what another change is directly compared with. */
function isOtherBase(scene: Scene, at: number, when: When): boolean {
  if (isOfComparedFigure(scene.tokens, when)) return true;
  if (isYear(when.window)) return isComparedWith(scene, at, when);
  const isDirectOf = (other: Figure) =>
    other.role === 'change' && other.at !== at && isDirect(scene.tokens, other.at, when);
  return isComparing(scene.tokens, when.from - 2) || scene.figures.some(isDirectOf);
}

/** Whether a time is that of a figure that is compared with: "beats last year's 29,437 by a quarter", "fewer than the 6,642 of January to March 2025". */
function isOfComparedFigure(tokens: readonly Token[], when: When): boolean {
  if (isOfOwnFigure(tokens, when)) return true;
  const figure = isWord(tokens[when.from - 1], 'of', 'in', 'from') ? when.from - 2 : when.from - 1;
  if (tokens[figure]?.number === undefined) return false;
  const word = isWord(tokens[figure - 1], 'the') ? figure - 2 : figure - 1;
  return isComparing(tokens, word);
}

/** Whether a year is one that the sentence compares with: "up 31% on 2024 and 67% on 2023", "ahead of 2023". */
function isComparedWith({ tokens, figures }: Scene, at: number, when: When): boolean {
  const { from } = when;
  if (from > at && isBase(tokens, at, when)) return true;
  const before = figures.filter((other) => other.role === 'change' && other.at < Math.min(at, from));
  if (before.some((other) => isBase(tokens, other.at, when))) return true;
  return [from - 2, from - 1, from].some((at) =>
    isWord(tokens[at], 'on', 'than', 'from', 'with', 'to', 'above', 'below'),
  );
}

/** The year whose same days are compared with; `null` where these days cannot be compared with the base. */
function comparedYear(scene: Scene, subject: Settled, base: Base): number | null {
  const last = lastDayOf(subject);
  const year = baseYear(base, last);
  const { window } = base.when ?? {};
  if (
    year === yearOf(last) ||
    (subject.kind !== 'toDate' && subject.kind !== 'span' && subject.kind !== 'rolling')
  )
    return null;
  if (window?.kind === 'toDate') return isPointOf(scene, subject, base) ? year : null;
  if (window?.kind === 'day') return subject.kind === 'toDate' ? year : null;
  if (window?.kind === 'rolling') return isOfEarlierYear(subject, window) ? year : null;
  // "40% more than in the twelve months before".
  const isOfMonths =
    base.when !== null &&
    scene.tokens.slice(base.when.from, base.when.to).some((token) => isWord(token, 'months'));
  if (window?.kind === 'sameSpan' && isOfMonths && subject.kind === 'toDate') return null;
  if (window?.kind !== 'span') return window?.kind === 'samePoint' && subject.kind !== 'toDate' ? null : year;
  if (isYear(window)) return subject.kind === 'toDate' && isWholeBase(scene.tokens, base.when) ? null : year;
  if (yearsOf(window) !== null) return subject.kind === 'span' && isWholeYear(subject.span) ? year : null;
  return subject.kind === 'span' && isSpan(inYear(subject.span, year), window) ? year : null;
}

/** Whether a base is a year as a whole, of which a year so far has no same days: "13% above the whole of 2024". */
function isWholeBase(tokens: readonly Token[], when: When | null): boolean {
  if (when === null) return false;
  return tokens
    .slice(Math.max(0, when.from - 3), when.to)
    .some((token) => isWord(token, 'whole', 'entire', 'entirety', 'all', 'full'));
}

/** Whether the sentences before gave the same days of two years: "11,884 in the first half of 2026, and 19,982 in that of 2025. The fall, of 41%, …". */
function isPair({ recent }: Scene, subject: Settled, { when, year }: Base): boolean {
  if (when !== null || year === undefined) return false;
  const [last, before] = recent;
  if (subject.kind === 'toDate') return last?.kind === 'samePoint' && last.year === year;
  if (subject.kind !== 'span') return false;
  const other = inYear(subject.span, year);
  return [last, before].every(
    (each) => each?.kind === 'span' && (isSpan(each.span, subject.span) || isSpan(each.span, other)),
  );
}

/** Whether a base has a figure of its own, which may be of the whole year or of the same days of it: "2024's 36,816", "2024's 9,037". */
function isOfOwnFigure(tokens: readonly Token[], when: When | null): boolean {
  return (
    when !== null &&
    isYear(when.window) &&
    isPossessive(tokens[when.to - 1]) &&
    tokens[when.to]?.number !== undefined
  );
}

/** Whether a rolling window is that of an earlier year: "23% fewer than in the year ending June 2025". */
function isOfEarlierYear(
  subject: Settled,
  { count, unit, until }: Extract<Window, { kind: 'rolling' }>,
): boolean {
  if (subject.kind !== 'rolling' || until === null) return false;
  const isSame = subject.count === count && subject.unit === unit;
  return isSame && sameDate(subject.asOf, yearOf(until)) === until;
}

function isPointOf({ asOf }: Scene, subject: Settled, { when }: Base): boolean {
  if (when === null || subject.kind !== 'toDate') return false;
  const settled = settle(when.window, asOf, subject);
  return 'kind' in settled && settled.kind === 'samePoint';
}

function isSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last;
}
