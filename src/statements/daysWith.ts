import { yearOf } from '../calendar/index.js';
import { askDaysWith } from './question/ask.js';
import { partBetween } from './sentence/clauses.js';
import { isComparing } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import { countsOf } from './span/countsOf.js';
import { daysCountedIn } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';

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
  read(scene) {
    const isWith = ({ at }: Reading) => isOfArrivals(partOf(scene.tokens, at));
    return [...countsOf(scene, 'days', askDaysWith).filter(isWith), ...daysWithout(scene)];
  },
};

/** Fewest days without arrivals that hardly hold by chance. */
const FEWEST = 10;

/** The days on which nobody came, "on 226 days of the year there was no boat", as those on which somebody did; judged only where it holds. */
function daysWithout({ tokens, figures, spans, asOf }: Scene): Reading[] {
  return figures.flatMap((figure) => {
    const { role, at, value } = figure;
    const isDenied = partOf(tokens, at).some((token) =>
      isWord(token, 'no', 'nobody', 'none', 'not', 'blank'),
    );
    if (role !== 'days' || value < FEWEST || !isDenied) return [];
    const candidates = (spans.get(figure)?.candidates ?? []).map((each) => ({
      ...each,
      ...daysCountedIn(each.settled),
    }));
    const possible = candidates.filter(({ first, last }) => last - first >= value && last <= (asOf ?? last));
    // Days of earlier years that other sentences name are only compared with.
    const latest = Math.max(...possible.map(({ last }) => yearOf(last)));
    return possible
      .filter(({ when, last }) => when !== undefined || yearOf(last) === latest)
      .map(({ settled, first, last, cost }) => {
        const { question, words } = askDaysWith(settled);
        const reading = { at, end: at + 1, question, words: `${words}, with ${value} days without` };
        return {
          ...reading,
          expected: last - first + 1 - value,
          rounding: 'exact',
          cost: cost + COSTS.untied,
        };
      });
  });
}

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

const OTHERS = 'no not without nobody row than above longest took after passed reached'.split(' ');
