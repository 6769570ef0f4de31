import { sameDate, yearOf } from '../../calendar/index.js';
import type { Figure } from '../figure/figure.js';
import { directionOf, isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { isSame, isYear, type When, yearsOf } from '../when/window.js';
import { COSTS } from './costs.js';
import { lastDayOf } from './settle.js';

/** A time with which a change may be compared; `null` for the year before, which no word names. */
export interface Base {
  readonly when: When | null;
  /** Its year, where the sentence before names it. */
  readonly year?: number;
  readonly cost: number;
}

/** A time before the figure rather than behind it, and one that another change may have. */
const BEFORE = 0.5;
const TAKEN = 3;

/**
 * The times with which a change may be compared, the cheapest first: after the figure up to the next change, else before it. A
 * plain year or month needs a word of comparison: than in 2023, on 2024.
 */
export function basesOf(scene: Scene, figure: Figure): Base[] {
  const { tokens, whens } = scene;
  const { at } = figure;
  const inOrder = respectively(tokens, at, whens);
  if (inOrder === null && whens.some(isSame)) return [];
  if (inOrder) return [{ when: inOrder, cost: 0 }];
  if (isAgainstNow(scene, at)) return [];
  const bases = whens.flatMap((when): Base[] => {
    const cost = when.from > at ? costBehind(scene, figure, when) : costBefore(scene, figure, when);
    return cost === null ? [] : [{ when, cost }];
  });
  const before = scene.recent.map((settled, index) => ({
    when: null,
    year: settled.kind === 'samePoint' ? settled.year : yearOf(lastDayOf(settled)),
    cost: COSTS.yearBefore + index * COSTS.further,
  }));
  const direct = bases.find(({ when }) => when !== null && isDirect(tokens, at, when));
  return [...bases, ...before, { when: null, cost: COSTS.yearBefore }]
    .map((base) =>
      direct === undefined || base === direct || base.when === null
        ? base
        : { ...base, cost: base.cost + COSTS.otherMeasure },
    )
    .sort((one, other) => one.cost - other.cost);
}

/** Whether only words of comparison stand between a change and a time: "18% higher than at this stage in 2023", "up 25% on 2022". */
export function isDirect(tokens: readonly Token[], at: number, { from }: When): boolean {
  const between = tokens.slice(at + 1, from);
  return (
    from > at &&
    between.length <= NEAR &&
    between.every(
      (token, index) =>
        directionOf(token) !== 0 ||
        isComparing(between, index) ||
        isWord(token, 'on', 'the', 'from', 'of', 'over', 'under'),
    )
  );
}

/** Whether an earlier year is compared with this one: "2022 had 11,690, about 5% fewer than this year". No answer gives that. */
function isAgainstNow({ tokens, whens, asOf }: Scene, at: number): boolean {
  return whens.some(
    ({ window, from, to }) =>
      from > at &&
      from <= at + NEAR &&
      window.kind === 'toDate' &&
      window.until === null &&
      asOf !== null &&
      window.year === yearOf(asOf) &&
      tokens.slice(at, to).some((token) => isWord(token, 'than')),
  );
}

const NEAR = 4;

function costBehind(
  { tokens, whens, figures, asOf }: Scene,
  { at, isFraction }: Figure,
  when: When,
): number | null {
  // "Over three times the 8,462 recorded in 2020".
  if (!isBase(tokens, at, when) && !isPointBefore(asOf, when))
    return isFraction && (when.window.kind === 'span' || when.window.kind === 'toDate') ? COSTS.held : null;
  const changes = figures.filter((other) => isChange(other) && other.at > at && other.at < when.from);
  const nearer = whens.filter(
    (other) => other.from > at && other.to <= when.from && isBase(tokens, at, other),
  );
  const anew = beginsAnew(tokens, at, when) ? 2 : 0;
  return changes.length * TAKEN + nearer.length * COSTS.otherYear + anew;
}

/** Whether a day is that to which the text counts, in an earlier year: "a reduction of 42% on July 29, 2025". */
function isPointBefore(asOf: number | null, { window }: When): boolean {
  if (asOf === null || window.kind !== 'day') return false;
  return yearOf(window.day) < yearOf(asOf) && sameDate(asOf, yearOf(window.day)) === window.day;
}

function costBefore({ tokens, whens, figures }: Scene, { at }: Figure, when: When): number | null {
  const isCompared = isSame(when) || (isBase(tokens, -1, when) && isComparedBefore(tokens, when));
  // "In 2023 it was 4,899, so the rise is 67%".
  if (!isCompared) return when.window.kind === 'span' ? COSTS.notCompared : null;
  const changes = figures.filter((other) => isChange(other) && other.at < at && other.at >= when.to);
  const nearer = whens.filter((other) => other.from >= when.to && other.to <= at && isSame(other));
  const taken = changes.length > 0 ? TAKEN : 0;
  return BEFORE + (isSame(when) ? 0 : 1) + nearer.length * COSTS.otherYear + taken;
}

function isChange({ role }: Figure): boolean {
  return role === 'change' || role === 'difference';
}

/** Whether a new comparison begins before a time: "It was 6,265, so up 31%, and at this stage in 2023 it was 4,899". */
function beginsAnew(tokens: readonly Token[], at: number, { from }: When): boolean {
  for (let place = at + 1; place + 1 < from; place += 1) {
    const joined = isMark(tokens[place], ',', ';', '–', '-', ')');
    if (joined && isWord(tokens[place + 1], 'and', 'while', 'whereas', 'but')) return true;
  }
  return false;
}

/**
 * The base by position in "rises of 31% and 67% respectively"; `null` if there are not as many bases as changes,
 * `undefined` without "respectively".
 */
function respectively(tokens: readonly Token[], at: number, whens: readonly When[]): When | null | undefined {
  if (!tokens.some((token) => isWord(token, 'respectively'))) return undefined;
  const changes = tokens.flatMap(({ number }, index) => (number?.form === 'percent' ? [index] : []));
  const same = whens.filter(isSame);
  const bases =
    same.length === changes.length ? same : whens.filter((when) => isSame(when) || isYear(when.window));
  return bases.length === changes.length ? (bases[changes.indexOf(at)] ?? null) : null;
}

/** Whether a time can be what is compared with: the same days of another year, or a year or month behind such a word. */
export function isBase(tokens: readonly Token[], from: number, when: When): boolean {
  if (isSame(when)) return true;
  const { window } = when;
  if (window.kind === 'vague') return window.year !== undefined;
  const isDated = (window.kind === 'toDate' || window.kind === 'rolling') && window.until !== null;
  if (window.kind !== 'span' && !isDated) return false;
  for (let place = from + 1; place < when.from; place += 1) {
    if (
      isComparing(tokens, place) ||
      isWord(tokens[place], 'on', 'from', 'of', 'over', 'under', 'below', 'above', 'behind', 'since')
    )
      return true;
  }
  return isWord(tokens[when.from], 'than', 'on', 'over', 'of', 'since', 'from', 'between');
}

function isComparedBefore(tokens: readonly Token[], { from }: When): boolean {
  return (
    [1, 2, 3, 4, 5].some((back) => isComparing(tokens, from - back)) ||
    (isWord(tokens[from - 1], 'on', 'from') &&
      isWord(tokens[from - 2], 'change', 'rise', 'increase', 'fall', 'down', 'up'))
  );
}

/** The year that a base is in, for days that are compared: its own, else the one before them. */
export function baseYear({ when, year }: Base, last: number): number {
  if (when === null) return year ?? yearOf(last) - 1;
  const { window } = when;
  if (window.kind === 'span') return yearsOf(window)?.[0] ?? yearOf(window.last);
  if (window.kind === 'day') return yearOf(window.day);
  if (window.kind === 'rolling' && window.until !== null) return yearOf(window.until);
  return 'year' in window ? (window.year ?? yearOf(last) - 1) : yearOf(last) - 1;
}
