import { askTotal } from './question/ask.js';
import { isArrivals, isBoats, isCrossing, isPeople } from './sentence/lexicon.js';
import { isWord } from './sentence/token.js';
import type { Reading, Scene, StatementKind } from './statement.js';

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
    if (
      at === -1 ||
      tokens.some(
        ({ number }, index) =>
          number?.form === 'count' && !isWord(tokens[index - 1], 'no') && !isInWhen(scene, index),
      )
    )
      return [];
    // A time after the denial belongs to it; one before it only if it is the only one.
    const days = whens.filter(({ window }) => window.kind === 'day' || window.kind === 'span');
    const behind = days.find(({ from }) => from > at);
    const when = behind ?? (days.length === 1 ? days[0] : undefined);
    const settled = when && scene.settle(when);
    if (settled === undefined || 'why' in settled) return [];
    // Only a plain denial is read, not "no one had crossed until …" or "no more than".
    const reading: Reading = {
      at,
      end: at + 1,
      ...askTotal(settled, 'arrivals'),
      expected: 0,
      rounding: 'exact',
    };
    return [reading];
  },
};

const NEAR = 5;

function isNobody({ tokens, recent }: Scene, at: number): boolean {
  const word = tokens[at];
  const after = tokens.slice(at + 1, at + 1 + NEAR);
  const crossing = tokens.slice(at).some((token) => isCrossing(token) || isArrivals(token));
  if (isWord(word, 'nobody')) return crossing;
  if (isWord(word, 'none') && isWord(tokens[at - 1], 'were', 'was')) return recent.length > 0;
  if (!isWord(word, 'no') || isWord(tokens[at + 1], 'more', 'fewer', 'less')) return false;
  const noun =
    after.some((token) => isPeople(token) || isArrivals(token) || isBoats(token)) ||
    after[0]?.number?.value === 1;
  return noun && crossing;
}

function isInWhen({ whens }: Scene, at: number): boolean {
  return whens.some(({ from, to }) => at >= from && at < to);
}
