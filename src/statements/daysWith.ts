import { askDaysWith } from './question/ask.js';
import { partBetween } from './sentence/clauses.js';
import { isComparing } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import { countsOf } from './span/countsOf.js';
import type { StatementKind } from './statement.js';

/** The number of days on which anybody arrived. */
export const daysWith: StatementKind = {
  name: 'days-with',
  summary: 'on how many days anybody arrived',
  examples: [
    {
      text: 'Small boats crossed the Channel on only 15 days in March 2025.',
      claim: 'total --month 2025-03 :: daysWithArrivals',
      expected: 15,
    },
  ],
  read: (scene) =>
    countsOf(scene, 'days', askDaysWith).filter(({ at }) => isOfArrivals(partOf(scene.tokens, at))),
};

/** The part of a sentence between marks: "boats arrived on 139 days, and there were 226 with none"; with the one that it is compared with. */
function partOf(tokens: readonly Token[], at: number): readonly Token[] {
  const [start, end] = partBetween(tokens, [at, at], ENDS_OF_PARTS);
  const before = Math.max(0, start - 1);
  const [from] = isComparing(tokens, start) ? partBetween(tokens, [before, before], ENDS_OF_PARTS) : [start];
  return tokens.slice(from, end);
}

const ENDS_OF_PARTS = [',', ';', '(', ')', '–'];

/** Whether a sentence counts days on which people arrived, rather than days without, or over a number. */
function isOfArrivals(tokens: readonly Token[]): boolean {
  const isOn = tokens.some(
    (token, at) =>
      isWord(token, 'days') &&
      (isWord(tokens[at + 1], 'on', 'with', 'when') ||
        (tokens[at - 1]?.number !== undefined && hasOn(tokens, at))),
  );
  // "Over the course of 2022" is over no number.
  const isOther = (token: Token, at: number) =>
    isWord(token, ...OTHERS) || (isWord(token, 'over') && tokens[at + 1]?.number !== undefined);
  return isOn && !tokens.some(isOther);
}

function hasOn(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 5), at).some((token) => isWord(token, 'on'));
}

const OTHERS = 'no without nobody row than above longest took after passed reached'.split(' ');
