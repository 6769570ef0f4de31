import { scopeOf } from './scope.js';
import { isWord, type Token } from './sentence/token.js';
import type { StatementKind } from './statement.js';

/** The number of days with more than a number of arrivals. */
export const daysOver: StatementKind = {
  name: 'days-over',
  summary: 'on how many days more than a number of people arrived',
  examples: [
    {
      text: 'There have been two days with more than 500 Channel crossings so far this year.',
      claim: 'records --over 500 --year 2025 --as-of 2025-04-15 :: count',
      expected: 2,
    },
  ],
  read(scene) {
    const days = scene.figures.filter(({ role }) => role === 'days');
    const scope = days.length === 0 ? null : scopeOf(scene);
    if (scope === null) return [];
    return days.flatMap(({ at, value }) => {
      const over = thresholdAfter(scene.tokens, at);
      if (over === null) return [];
      return [
        {
          at,
          end: at + 1,
          question: {
            calculation: 'records' as const,
            asked: { over: over.value, ...scope.options },
            path: 'count',
          },
          words: `days with more than ${over.value} arrivals ${scope.words}`,
          expected: value,
          rounding: 'exact' as const,
          also: [over.at],
        },
      ];
    });
  },
};

const FAR = 10;
const JOINT = ['with', 'where', 'when', 'which', 'on', 'that', 'of', 'saw', 'in', 'seen'];

/** The number after `days with more than`, `days on which over`; `null` if there is none. */
function thresholdAfter(tokens: readonly Token[], at: number): { at: number; value: number } | null {
  const joined = tokens.slice(at + 2, at + FAR).some((token) => isWord(token, ...JOINT));
  const found = tokens.findIndex(
    ({ number }, index) =>
      index > at &&
      index < at + FAR &&
      number?.form === 'count' &&
      number.value >= 10 &&
      isOver(tokens, index),
  );
  const value = tokens[found]?.number?.value;
  return found !== -1 && joined && value !== undefined ? { at: found, value } : null;
}

function isOver(tokens: readonly Token[], at: number): boolean {
  const more = isWord(tokens[at - 1], 'than') && isWord(tokens[at - 2], 'more');
  return more || isWord(tokens[at - 1], 'over', 'above', 'exceeding');
}
