import type { Figure } from '../figure/figure.js';
import { nounOf } from '../figure/nounOf.js';
import { clausesOf } from '../sentence/clauses.js';
import { isSuperlative } from '../sentence/lexicon.js';
import { isWord, range, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { isSame, type When, yearIn } from '../when/window.js';
import { COSTS } from './costs.js';
import { distanceTo } from './distance.js';

/** Number of tokens from which on words do not belong together. */
const REACH = 50;

/** Distance from which on a time of the sentence is no more likely than that of another sentence. */
export const FARTHEST = 9;

/** A time of the sentence, and its distance from a figure. */
export interface NearTime {
  readonly when: When;
  readonly far: number;
}

/** The times near a figure, the nearest first. */
export function timesNear(
  { tokens, whens, figures }: Pick<Scene, 'tokens' | 'whens' | 'figures'>,
  figure: Figure,
): NearTime[] {
  const { at, behind } = figure;
  const clauses = clausesOf(tokens);
  const around = whens.filter(({ from, to }) => from - at < REACH && at - to < REACH);
  const weighs = inTheWay(tokens, figure);
  const near = around.map((when) => {
    const ofOthers = isOfSuperlative(tokens, clauses, when, at) || isOfChange(tokens, when, behind);
    const far = distanceTo(tokens, figure, when, around, weighs);
    const taken =
      isTaken({ tokens, whens, figures }, figure, when) || isOfResult(tokens, figure, when)
        ? COSTS.untied
        : 0;
    return { when, far: far + taken + (ofOthers ? COSTS.otherWords : 0) };
  });
  return near
    .map(({ when, far }) => ({
      when,
      far: far + (near.some((other) => isNarrower(tokens, clauses, when, other)) ? COSTS.otherWords : 0),
    }))
    .filter(({ far }) => far < FARTHEST)
    .sort((one, other) => one.far - other.far);
}

/**
 * Whether a time stands right behind another figure of the same kind, to which this one is added: "62 this year and 49 then", "29,437 in 2024
 * to 36,816 in 2023".
 */
function isTaken(
  { tokens, whens, figures }: Pick<Scene, 'tokens' | 'whens' | 'figures'>,
  figure: Figure,
  when: When,
): boolean {
  if (!figure.bare || when.to >= figure.at) return false;
  const isBehind = ({ from }: When, behind: number) =>
    from === behind || (from === behind + 1 && isWord(tokens[behind], 'in'));
  const hasOwn = whens.some((other) => isBehind(other, figure.behind));
  return figures.some(
    ({ behind, role, measures }) =>
      (behind === when.from || (hasOwn && isBehind(when, behind))) &&
      role === figure.role &&
      measures[0] === figure.measures[0],
  );
}

/** Whether a time is that of a total to which a figure adds: "The 705 people who came in 12 boats bring the total for 2025 to 8,888". */
function isOfResult(tokens: readonly Token[], { behind }: Figure, { from }: When): boolean {
  return range(behind, from).some(
    (at) =>
      isWord(tokens[at], 'bring', 'brings', 'take', 'takes', 'push', 'pushes') &&
      isWord(tokens[at + 1], 'the', 'this'),
  );
}

/** Weights of figures between a figure and a time: high for those with the same measure, low for others. */
function inTheWay(tokens: readonly Token[], { behind, measures: [measure] }: Figure): (at: number) => number {
  return (at) => {
    const number = tokens[at]?.number;
    if (number === undefined || at < behind) return 0;
    if (number.form !== 'count') return 1;
    return (nounOf(tokens, at)?.measure ?? measure) === measure ? 2 : 0.5;
  };
}

/** Whether a time names the same period as another one near the figure, but less of it: "By 14 April … this year". */
function isNarrower(
  tokens: readonly Token[],
  clauses: readonly number[],
  wide: When,
  { when, far }: NearTime,
): boolean {
  const { window } = when;
  // "By 14 April 2024 … that year".
  if (wide.window.kind === 'thatYear') return wide !== when && window.kind === 'toDate' && far < FARTHEST / 2;
  const year = yearIn(wide.window);
  if (wide === when || year === null || far > FARTHEST / 2) return false;
  if (window.kind === 'samePoint') return window.year === year && clauses[wide.from] === clauses[when.from];
  if (window.kind !== 'toDate' || window.until === null || window.year !== year) return false;
  // "Last year 10,000 was not passed until 24 May" says when a total was passed.
  return wide.window.kind === 'toDate' || !isWord(tokens[when.from], 'until', 'till');
}

/** Whether a time is the base of a change instead: "The total of 8,180 is 31% up on this point last year". */
function isOfChange(tokens: readonly Token[], when: When, behind: number): boolean {
  if (!isSame(when)) return false;
  return tokens.slice(behind, Math.max(behind, when.from)).some(({ number }) => number?.form === 'percent');
}

/** Whether a time only limits a superlative: "the most in a day this year". The figure does not count over it. */
function isOfSuperlative(
  tokens: readonly Token[],
  clauses: readonly number[],
  when: When,
  figure: number,
): boolean {
  if (when.window.kind === 'day' || tokens.slice(when.to, when.to + 2).some((token) => isWord(token, 'when')))
    return false;
  for (let at = when.from - 1; at >= 0 && clauses[at] === clauses[when.from]; at -= 1) {
    const daily = isWord(tokens[at - 1], 'daily', 'day');
    if (at === figure || (isWord(tokens[at], 'total', 'tally', 'cumulative') && !daily)) return false;
    if (isSuperlative(tokens[at]) && !isWord(tokens[at + 1], 'year', 'years')) return true;
  }
  return false;
}
