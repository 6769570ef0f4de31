import { yearOf } from '../calendar/index.js';
import { ofYear, type Scope, scopeOf } from './scope.js';
import { ordinalOf } from './sentence/ordinals.js';
import { isMark, isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import type { When } from './when/window.js';

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
    {
      text: 'It was the second time this year that more than 500 people crossed the Channel in a single day.',
      claim: 'records --over 500 --year 2025 --as-of 2025-04-15 :: count',
      expected: 2,
    },
  ],
  read(scene) {
    const [over, ...others] = thresholdsIn(scene.tokens);
    if (over === undefined || others.length > 0) return [];
    const counts = [...daysCounted(scene), ...timesCounted(scene.tokens, isOfDay(scene, over.at))];
    return counts.flatMap((count) =>
      scopesOf(inPart(scene, count.at)).map((scope) => ({
        ...read(count, over, scope),
        ...(isOfDay(scene, over.at) ? {} : { also: [over.at] }),
      })),
    );
  },
};

/** A number of days; `end` is the index behind its words. */
interface Count {
  readonly at: number;
  readonly end: number;
  readonly value: number;
}

function daysCounted({ figures, tokens }: Scene): Count[] {
  // "More than 1,000 in one day", "over 1,400 in two days" count no days.
  const isSpan = (at: number, value: number) =>
    isWord(tokens[at - 1], 'in', 'within') || (value === 1 && isWord(tokens[at - 1], 'on', 'a'));
  const days = figures.flatMap(({ role, at, value }) =>
    role === 'days' && !isSpan(at, value) ? [{ at, end: at + 1, value }] : [],
  );
  // "On four occasions more than 1,000 came in one day".
  const occasions = tokens.flatMap(({ number }, at) =>
    number?.form === 'count' && isWord(tokens[at + 1], 'occasions')
      ? [{ at, end: at + 2, value: number.value }]
      : [],
  );
  return [...days, ...occasions];
}

/** Days counted up to the one that the sentence is about: "the fourth day this year with", "for the second time in a day". */
function timesCounted(tokens: readonly Token[], isDated: boolean): Count[] {
  const isOfDays = isDated || tokens.some((token) => isWord(token, 'day', 'daily'));
  return tokens.flatMap((token, at) => {
    const value = ordinalOf(token);
    const counts = isWord(tokens[at + 1], 'day', 'time', 'occasion') && isOfDays;
    return value === null || !counts ? [] : [{ at, end: at + 2, value }];
  });
}

/** The scene with the times of this part of the sentence only: "the first day of 2022 with over 1,000; the last came in November". */
function inPart(scene: Scene, at: number): Scene {
  const isIn = ({ from }: When, ...marks: string[]) =>
    !scene.tokens.slice(Math.min(at, from), Math.max(at, from)).some((token) => isMark(token, ...marks));
  const near = scene.whens.filter((when) => isIn(when, ';', '.', ','));
  return { ...scene, whens: near.length > 0 ? near : scene.whens.filter((when) => isIn(when, ';', '.')) };
}

/** The days among which those over a number are counted, with the cost of each: else those of the year that the text is about. */
function scopesOf(scene: Scene): { readonly scope: Scope; readonly cost: number }[] {
  const scope = scopeOf(scene);
  if (scope !== null) return [{ scope, cost: 0 }];
  const { asOf, recent } = scene;
  const years = recent.flatMap((settled) =>
    settled.kind === 'toDate'
      ? [yearOf(settled.day)]
      : settled.kind === 'span'
        ? [yearOf(settled.span.last)]
        : [],
  );
  const all = [...new Set(asOf === null ? years : [...years, yearOf(asOf)])];
  return all.map((year, index) => ({
    scope: ofYear(year, asOf),
    cost: COSTS.otherWords + index * COSTS.otherYear,
  }));
}

function read(
  { at, end, value }: Count,
  over: { readonly at: number; readonly value: number },
  { scope, cost }: { readonly scope: Scope; readonly cost: number },
): Reading {
  return {
    at,
    end,
    question: { calculation: 'records', asked: { over: over.value, ...scope.options }, path: 'count' },
    words: `days with more than ${over.value} arrivals ${scope.words}`,
    expected: value,
    rounding: 'exact',
    cost,
  };
}

/** Whether the number that days are over is also said of a day: "more than 1,000 came on Wednesday, for the fourth time this year". */
function isOfDay({ figures, spans }: Scene, at: number): boolean {
  const figure = figures.find((each) => each.at === at);
  const [first] = (figure && spans.get(figure)?.candidates) ?? [];
  return first?.when !== undefined && first.settled.kind === 'day';
}

/** Fewest arrivals of a day that people count days by. */
const LEAST = 10;

/** The numbers that days are said to be over: `more than 500`, `exceeded 1,000`. */
function thresholdsIn(tokens: readonly Token[]): { at: number; value: number }[] {
  return tokens.flatMap(({ number }, at) => {
    const isThreshold = number?.form === 'count' && number.value >= LEAST && isOver(tokens, at);
    return isThreshold ? [{ at, value: number.value }] : [];
  });
}

function isOver(tokens: readonly Token[], at: number): boolean {
  const more = isWord(tokens[at - 1], 'than') && isWord(tokens[at - 2], 'more');
  return (
    more ||
    isWord(tokens[at - 1], 'over', 'above', 'exceeding', 'exceeded', 'passing', 'passed', 'topped', 'topping')
  );
}
