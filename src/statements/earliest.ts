import { yearOf } from '../calendar/index.js';
import { thresholdsIn } from './milestone.js';
import { isWord, type Token } from './sentence/token.js';
import type { StatementKind } from './statement.js';
import { yearIn } from './when/window.js';

/** That a year passed a total earlier than any other year. */
export const earliest: StatementKind = {
  name: 'earliest',
  summary: 'that a year passed a total earlier than any other',
  examples: [
    {
      text: 'The number of Channel crossings this year passed 8,000 sooner than in any other year.',
      claim: 'milestones 8000 --years 2025 --as-of 2025-04-15 :: milestones.8000.rows.2025.order',
      expected: 1,
    },
  ],
  read({ tokens, whens, thresholds, asOf }) {
    const at = tokens.findIndex((_, index) => isEarliest(tokens, index));
    const own = thresholdsIn(tokens);
    const value = own[0]?.value ?? thresholds[0];
    if (at === -1 || value === undefined || asOf === null) return [];
    const named = whens.flatMap(({ window }) => yearIn(window) ?? []).filter((year) => year < yearOf(asOf));
    return [yearOf(asOf), ...named].map((year, index) => ({
      at,
      end: at + 1,
      question: {
        calculation: 'milestones' as const,
        asked: { thresholds: [value], years: [year], asOf },
        path: `milestones.${value}.rows.${year}.order`,
      },
      words: `the place of ${year} among the years that passed ${value}, from the earliest`,
      expected: 1,
      rounding: 'exact' as const,
      cost: (own.length > 0 ? 1 : 3) + index,
    }));
  },
};

const EARLIER = ['sooner', 'earlier', 'faster', 'quicker'];
const EARLIEST = ['earliest', 'soonest', 'fastest', 'quickest'];

/** "Sooner than in any", "so early in", "earlier than ever", "faster than in any year", "no year had done so sooner". */
function isEarliest(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at], ...EARLIEST))
    return tokens.some((token) => isWord(token, 'ever', 'year', 'record', 'any'));
  const isCompared = isWord(tokens[at], ...EARLIER);
  const isSoEarly = isWord(tokens[at], 'early') && isWord(tokens[at - 1], 'so');
  const around = tokens.slice(Math.max(0, at - 8), at + 8);
  return (isCompared || isSoEarly) && around.some((token) => isWord(token, 'never', 'no', 'any', 'ever'));
}
