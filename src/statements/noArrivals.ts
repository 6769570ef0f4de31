import { sameDate, yearOf } from '../calendar/index.js';
import { askTotal } from './question/ask.js';
import { isArrivals, isBoats, isCrossing, isPeople } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import { namedDays } from './span/candidate.js';
import { COSTS } from './span/costs.js';
import type { Settled } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { isInTime, isYear, type When } from './when/window.js';

/** A day or days without arrivals. */
export const noArrivals: StatementKind = {
  name: 'no-arrivals',
  summary: 'a day or days on which nobody arrived',
  examples: [
    {
      text: 'No Channel crossings were recorded on Sunday.',
      claim: 'day 2025-04-13 :: arrivals',
      expected: 0,
    },
  ],
  read(scene) {
    const { tokens, whens } = scene;
    const at = tokens.findIndex((_, index) => isNobody(scene, index));
    const alone = at === -1 || hasCounts(scene) ? null : whenOf(whens, at);
    const said = alone === null ? [] : reading(scene, at, alone, 0);
    const near = tokens.flatMap((_, index) => {
      if (!isDenied(tokens, index)) return [];
      const times = whens.filter(({ from, to }) => from - index <= NEAR && index - to <= 2 * NEAR);
      return times.flatMap((when) => {
        const cost = COSTS.untied + Math.abs(when.from - index) / FAR;
        return [...reading(scene, index, when, cost), ...inOtherYears(scene, index, when, cost)];
      });
    });
    return [...said, ...near];
  },
};

const FAR = 20;

function reading(scene: Scene, at: number, when: When, cost: number): Reading[] {
  const settled = sinceDay(scene, when) ?? scene.settle(when);
  return 'why' in settled ? [] : [ofNobody(at, settled, cost)];
}

function ofNobody(at: number, settled: Settled, cost: number): Reading {
  return { at, end: at + 1, ...askTotal(settled, 'arrivals'), expected: 0, rounding: 'exact', cost };
}

/** The same day in the other years that the sentence names: "on that date 90 came in 2022 and nobody in 2023". */
function inOtherYears(scene: Scene, at: number, { from, to, window }: When, cost: number): Reading[] {
  const isBeside = from === at + 2 || to >= at - 1;
  if (!isYear(window) || !isBeside) return [];
  return [...namedDays(scene, scene.whens), ...scene.recent].flatMap((settled) =>
    settled.kind === 'day'
      ? [ofNobody(at, { kind: 'day', day: sameDate(settled.day, yearOf(window.last)) }, cost)]
      : [],
  );
}

/** The days after the last one with arrivals: "nobody since 16 December". */
function sinceDay({ tokens, asOf }: Scene, { from, window }: When): Settled | null {
  const day = window.kind === 'since' ? window.first : window.kind === 'day' ? window.day : null;
  if (day === null || asOf === null || day >= asOf || !isWord(tokens[from], 'since')) return null;
  return { kind: 'span', span: { first: day + 1, last: asOf }, asOf: null };
}

/** Whether a word may deny that anybody came, which is judged only where nobody did: "63 on Friday, and none on Sunday". */
function isDenied(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.number?.value === 0 && tokens[at]?.text === 'zero') return true;
  if (isWord(tokens[at], 'nobody', 'none', 'nothing')) return !isWord(tokens[at + 1], 'of', 'else');
  const next = tokens[at + 1];
  return (
    (isWord(tokens[at], 'no', 'not') && (isWord(next, 'one', 'a', 'single') || next?.number?.value === 1)) ||
    (isWord(tokens[at], 'no') && (isArrivals(next) || isBoats(next) || isPeople(next)))
  );
}

/** Whether the sentence has counts, of which a denial may be a part: "no more than 50". */
function hasCounts(scene: Scene): boolean {
  return scene.tokens.some(
    ({ number }, at) =>
      number?.form === 'count' && !isWord(scene.tokens[at - 1], 'no') && !isInTime(scene.whens, at),
  );
}

/** The time of a denial: one behind it, and one before it only if it is the only one. */
function whenOf(whens: readonly When[], at: number): When | null {
  const days = whens.filter(isOfDays);
  return days.find(({ from }) => from > at) ?? (days.length === 1 ? (days[0] ?? null) : null);
}

function isOfDays({ window }: When): boolean {
  return window.kind === 'day' || window.kind === 'span';
}

const NEAR = 8;

function isNobody({ tokens, recent }: Scene, at: number): boolean {
  const word = tokens[at];
  const after = tokens.slice(at + 1, at + 1 + NEAR);
  const crossing = tokens.slice(at).some((token) => isCrossing(token) || isArrivals(token));
  if (isWord(word, 'nobody')) return crossing;
  if (isWord(word, 'none') && isWord(tokens[at - 1], 'were', 'was')) return recent.length > 0;
  if (!isWord(word, 'no') || isWord(tokens[at + 1], 'more', 'fewer', 'less', 'day', 'month', 'year', 'week'))
    return false;
  const noun =
    after.some((token) => isPeople(token) || isArrivals(token) || isBoats(token)) ||
    after[0]?.number?.value === 1;
  return noun && crossing;
}
