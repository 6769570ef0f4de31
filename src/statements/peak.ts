import { onRecord, type Scope, scopeOf } from './scope.js';
import { isSuperlative } from './sentence/lexicon.js';
import { ordinalOf } from './sentence/ordinals.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import { MOST_A_DAY } from './span/spansOf.js';
import type { Reading, Scene, StatementKind } from './statement.js';

/** The number of people who arrived on the busiest day. */
export const peak: StatementKind = {
  name: 'peak',
  summary: 'the number of people on the busiest day of a year, or on record',
  examples: [
    {
      text: 'The record for arrivals by small boat on a single day is 1,305.',
      claim: 'records --top 1 --as-of 2025-04-15 :: rows.[0].value',
      expected: 1305,
    },
  ],
  read(scene) {
    const { tokens, figures } = scene;
    return figures
      .filter(
        ({ role, value, hedge }) =>
          hedge === 'exact' &&
          ((role === 'count' && value >= LEAST && value <= MOST_A_DAY) || role === 'per-boat'),
      )
      .flatMap((figure) => {
        const place = placeOf(tokens, figure.at);
        const nearest = scene.spans.get(figure)?.nearest;
        // A day that is named is that of the figure, rightly or wrongly.
        if (place === null || nearest?.window.kind === 'day') return [];
        const isPerBoat = figure.role === 'per-boat' || figure.measures[0] === 'people-per-boat';
        return scopesOf(scene).map(({ options, words }, index) =>
          reading(
            figure,
            place,
            { ...options, ...(isPerBoat && { measure: 'people-per-boat' }) },
            words,
            index,
            scene.whens.length === 0 || isWord(tokens[figure.at - 2], 'high'),
          ),
        );
      });
  },
};

const LEAST = 100;

const FAR = 14;

/** The place of a figure among the highest days: 1 beside "record" or "peak", 2 beside "previous high"; `null` beside neither. */
function placeOf(tokens: readonly Token[], at: number): 1 | 2 | null {
  const near = tokens.slice(Math.max(0, at - FAR), at + FAR);
  const isHigh = near.some(
    (token) =>
      (isSuperlative(token) && ordinalOf(token) === null) ||
      isWord(token, 'high', 'peak', 'peaked', 'record'),
  );
  if (!isHigh) return null;
  const isOfDays = tokens.some((token) =>
    isWord(token, 'day', 'days', 'daily', 'high', 'peak', 'record', 'all-time', 'time'),
  );
  if (!isOfDays) return null;
  return near.some((token) => isWord(token, 'previous', 'old', 'former', 'earlier')) ? 2 : 1;
}

/** The days among which a figure may be the highest: those that the sentence names, else the year so far, else all. */
function scopesOf(scene: Scene): readonly Scope[] {
  const own = scopeOf(scene);
  const ever = onRecord(scene.asOf);
  return own === null ? [ever] : [own, ever];
}

function reading(
  { at, value }: Scene['figures'][number],
  place: 1 | 2,
  asked: Scope['options'] & { readonly measure?: string },
  words: string,
  index: number,
  isAlone: boolean,
): Reading {
  return {
    at,
    end: at + 1,
    question: { calculation: 'records', asked: { top: place, ...asked }, path: `rows.[${place - 1}].value` },
    words: `${asked.measure === undefined ? 'arrivals' : 'people per boat'} on the ${place === 1 ? '' : 'second-'}busiest day ${words}`,
    expected: value,
    rounding: asked.measure === undefined ? 'exact' : 'rounded',
    cost: (isAlone ? COSTS.otherYear : COSTS.carried) + index,
  };
}
