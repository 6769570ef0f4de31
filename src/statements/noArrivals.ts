import { askTotal } from './question/ask.js';
import { isArrivals, isBoats, isCrossing, isPeople } from './sentence/lexicon.js';
import { isWord } from './sentence/token.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import type { When } from './when/window.js';

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
    const beside = tokens.flatMap((_, index) => {
      const when = isNoneOf(scene, index) ? whenBehind(scene, index) : null;
      return when === null ? [] : [{ at: index, when }];
    });
    const all = alone === null ? beside : [{ at, when: alone }, ...beside.filter((each) => each.at !== at)];
    return all.flatMap(({ at, when }): Reading[] => {
      const settled = scene.settle(when);
      if ('why' in settled) return [];
      return [{ at, end: at + 1, ...askTotal(settled, 'arrivals'), expected: 0, rounding: 'exact' }];
    });
  },
};

/** Whether the sentence has counts, of which a denial may be a part: "no more than 50". */
function hasCounts(scene: Scene): boolean {
  return scene.tokens.some(
    ({ number }, at) =>
      number?.form === 'count' && !isWord(scene.tokens[at - 1], 'no') && !isInWhen(scene, at),
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

/** Whether a word stands for no people after others were counted: "63 on Friday, and none on Sunday". */
function isNoneOf({ tokens, recent, figures }: Scene, at: number): boolean {
  if (!isWord(tokens[at], 'none', 'nobody') || isWord(tokens[at + 1], 'of', 'else')) return false;
  return recent.length > 0 || figures.some(({ measures: [measure] }) => measure === 'arrivals');
}

/** A day right behind a word: "none on Sunday", "nobody in 2023". */
function whenBehind({ tokens, whens }: Scene, at: number): When | null {
  const behind = whens.find(({ from }) => from > at && from <= at + 2);
  if (behind === undefined || behind.window.kind !== 'day') return null;
  return tokens.slice(at + 1, behind.from).every(({ kind }) => kind === 'word') ? behind : null;
}

const NEAR = 5;

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

function isInWhen({ whens }: Scene, at: number): boolean {
  return whens.some(({ from, to }) => at >= from && at < to);
}
