import { type DayNumber, firstDayOf, spanInWords, toCivilDate, yearOf } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import { askTotal } from './question/ask.js';
import { isDayNumber, isOfRace } from './sentence/lexicon.js';
import { isWord, isYearNumber, type NumberRead, range, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import { startsOf } from './span/startsOf.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import { dateStart } from './when/dateStart.js';
import type { When } from './when/window.js';

/** The day on which a total was passed, or the number of days that it took. */
export const milestone: StatementKind = {
  name: 'milestone',
  summary: 'the day on which a year, or the time since a day, passed a total, or how many days it took',
  examples: [
    {
      text: 'The number of Channel crossings this year passed 8,000 on Saturday 12 April.',
      claim: 'milestones 8000 --years 2025 :: milestones.8000.rows.2025.date',
      expected: '2025-04-12',
    },
    {
      text: 'Last year 10,000 Channel crossings was not reached until 24 May.',
      claim: 'milestones 10000 --years 2024 :: milestones.10000.rows.2024.date',
      expected: '2024-05-24',
    },
    {
      text: 'Under Labour it took 225 days for the number of Channel crossings to reach 25,000.',
      claim: 'milestones 25000 --since 2024-07-05 :: milestones.25000.rows.[0].dayNumber',
      expected: 225,
    },
  ],
  read(scene) {
    const passed = thresholdsOf(scene);
    return passed.flatMap((total) => [
      ...datesOf(scene, total),
      ...daysTaken(scene, total),
      ...passedBy(scene, total),
    ]);
  },
};

/** A total that was passed: in this sentence, or in one before. */
interface Passed {
  readonly value: number;
  /** Index of its token; `null` if it is carried over. */
  readonly at: number | null;
  /** Index of the next total of the sentence that was passed; `null` if there is none. */
  readonly next: number | null;
  readonly cost: number;
}

/** The totals that a sentence says were passed, else those of the sentences before it, if it refers to them. */
function thresholdsOf(scene: Scene): Passed[] {
  const own = thresholdsIn(scene.tokens);
  if (own.length > 0)
    return own.map(({ at, value }, index) => ({ at, next: own[index + 1]?.at ?? null, value, cost: 0 }));
  // "That Monday" refers to a day, and not to a total.
  const isOfTime = (at: number) => scene.whens.some(({ from }) => from === at + 1);
  if (!scene.tokens.some((token, at) => isWord(token, ...REFERS) && !isOfTime(at))) return [];
  return scene.thresholds.map((value, index) => ({
    value,
    at: null,
    next: null,
    cost: (isShort(scene) ? 1 : COSTS.carried) + index * COSTS.further,
  }));
}

const REFERS =
  `it this that mark milestone threshold barrier line until came figure reached passed fell took needed days day
  before sooner same same-mark hit got`.split(/\s+/);

/** Whether a sentence says little but when: "In 2023 it was 17 June". */
function isShort({ tokens, figures }: Scene): boolean {
  return tokens.length <= 20 && figures.every(({ role }) => role === 'days');
}

/** The round totals that, according to a sentence, were passed. */
export function thresholdsIn(tokens: readonly Token[]): { readonly at: number; readonly value: number }[] {
  const passed: { readonly at: number; readonly value: number }[] = [];
  for (const [at, { number }] of tokens.entries()) {
    if (number === undefined || !isRound(number)) continue;
    // "It had passed 50,000 on 11 August 2025 and 70,000 on 13 April 2026".
    const isNext = isWord(tokens[at + 1], 'on', 'by') && at - (passed.at(-1)?.at ?? -FAR - 1) <= FAR;
    if (isPassed(tokens, at) || (isNext && number.form === 'count')) passed.push({ at, value: number.value });
  }
  return passed;
}

/** Each day that the sentence names, as that on which a total was passed. */
function datesOf(scene: Scene, total: Passed): Reading[] {
  return scene.whens.flatMap((when) => {
    const { window } = when;
    const day = window.kind === 'day' ? window.day : window.kind === 'toDate' ? window.until : null;
    if (day === null || (scene.asOf !== null && day > scene.asOf)) return [];
    return waysTo(scene, day).flatMap(({ first, cost }): Reading[] => [
      {
        at: dateStart(scene.tokens, when),
        end: when.to,
        ...asked(total.value, first, yearOf(day), 'date'),
        expected: toCivilDate(day),
        rounding: 'exact',
        cost: total.cost + cost + (isOfNext(total, when) ? COSTS.otherWords : 0),
      },
      ...(total.at === null
        ? []
        : [reached(total.at, total.value, first ?? firstDayOf(yearOf(day)), day, cost)]),
    ]);
  });
}

/** Whether another total that was passed stands between a total and a day: that day is its own. */
function isOfNext({ next }: Passed, { from }: When): boolean {
  return next !== null && next < from;
}

/** That a total was passed by the last day counted: "burst through the 40,000 mark". */
function passedBy(scene: Scene, { at, value }: Passed): Reading[] {
  const { tokens, asOf } = scene;
  if (at === null || asOf === null || value < NO_DAY || isOfRace(tokens, at + 1)) return [];
  if (tokens.some((token) => isWord(token, ...NOT_YET))) return [];
  return waysTo(scene, asOf).map(({ first, cost }) => ({
    at,
    end: at + 1,
    ...askTotal(
      first === null ? { kind: 'toDate', day: asOf } : { kind: 'since', first, asOf, event: null },
      'arrivals',
    ),
    expected: value,
    rounding: 'at-least',
    cost: COSTS.untied + cost,
  }));
}

/** Total from which on it is of no day, week or month. */
const NO_DAY = 10_000;

const NOT_YET =
  'not no never yet until before if could will would may might should likely expected set near nearing short'.split(
    ' ',
  );

/** That the total itself had been reached by the day. It is judged only where it holds: what is wrong is the day. */
function reached(at: number, value: number, first: DayNumber, last: DayNumber, cost: number): Reading {
  return {
    at,
    end: at + 1,
    question: { calculation: 'total', asked: { from: first, to: last }, path: 'total' },
    words: `arrivals from ${spanInWords(first, last)}`,
    expected: value,
    rounding: 'at-least',
    cost: COSTS.untied + cost,
  };
}

/** Whether a number is a round one that is passed, and no count: "the 10,000 mark", "10,000 was reached on". */
export function isThreshold(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at]?.number?.value ?? 1) % 500 !== 0) return false;
  const isReached = isWord(tokens[at + 1], 'was') && isWord(tokens[at + 2], ...PASSED);
  return isReached || tokens.slice(at + 1, at + 3).some((token) => isWord(token, ...BARRIER));
}

/** The numbers of days that the sentence gives, as those that it took: "took 403 days", "on his 610th day", "day 403". */
function daysTaken(scene: Scene, total: Passed): Reading[] {
  // "After 11 days of high winds" says nothing of a total that was passed before.
  if (total.at === null && !scene.tokens.some((token) => isWord(token, ...TAKES))) return [];
  return daysIn(scene.tokens).flatMap((at) => {
    const value = scene.tokens[at]?.number?.value as number;
    return waysTo(scene, scene.asOf).map(({ first, cost }) => ({
      at,
      end: at + 1,
      ...asked(total.value, first, yearOf(first ?? scene.asOf ?? 0), 'dayNumber'),
      expected: value,
      rounding: 'exact' as const,
      cost: total.cost + cost,
      also: total.at === null ? [] : [total.at],
    }));
  });
}

const TAKES = 'took needed mark milestone threshold line same reach reached passed pass office'.split(' ');

/** Indexes of numbers of days, also as ordinals: 403 days, day 403, his 610th day, the 1,066th of those days. */
function daysIn(tokens: readonly Token[]): number[] {
  return range(0, tokens.length).filter((at) => {
    const { number } = tokens[at] as Token;
    if (number === undefined || !(number.value >= 5 && number.value < 4000)) return false;
    if (number.form === 'ordinal')
      return number.value > 31 && tokens.slice(at + 1, at + 4).some((token) => isWord(token, 'day', 'days'));
    if (number.form !== 'count') return false;
    // "In Labour's first 348 days 40,276 came" says nothing of when a total was passed.
    if (isWord(tokens[at - 1], 'first')) return false;
    const isNamed = isWord(tokens[at + 1], 'days') || isDayNumber(tokens, at);
    // "… and 1,066 for Boris Johnson" counts days, too, behind a figure of days.
    return (
      isNamed ||
      (number.value > 31 &&
        /^[\d,]+$/.test(tokens[at]?.text ?? '') &&
        hasDays(tokens, at) &&
        !isYearNumber(tokens[at]))
    );
  });
}

function hasDays(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(tokens[at - 1], 'needed', 'took') ||
    tokens
      .slice(0, at)
      .some((token, index) => isWord(token, 'days') && tokens[index - 1]?.number !== undefined)
  );
}

/** The days from which a total may be counted, each with its cost; `null` is the first of a year. */
function waysTo(
  scene: Scene,
  day: DayNumber | null,
): { readonly first: DayNumber | null; readonly cost: number }[] {
  const starts = startsOf(scene).filter(({ first }) => day === null || first <= day);
  const own = starts.filter(({ isNamed }) => isNamed);
  const year = { first: null, cost: own.length > 0 ? COSTS.otherWords : 0 };
  return [
    ...own.map(({ first }, index) => ({ first, cost: index * COSTS.further })),
    year,
    { first: firstDayOf(2018), cost: COSTS.otherWay },
    ...starts
      .filter(({ isNamed }) => !isNamed)
      .map(({ first }, index) => ({ first, cost: COSTS.otherYear + index * COSTS.further })),
  ];
}

function asked(
  threshold: number,
  first: DayNumber | null,
  year: number,
  key: 'date' | 'dayNumber',
): { readonly question: Question; readonly words: string } {
  const what = key === 'date' ? 'the day on which' : 'the number of days in which';
  if (first === null) {
    return {
      question: {
        calculation: 'milestones',
        asked: { thresholds: [threshold], years: [year] },
        path: `milestones.${threshold}.rows.${year}.${key}`,
      },
      words: `${what} ${year} passed ${threshold}`,
    };
  }
  return {
    question: {
      calculation: 'milestones',
      asked: { thresholds: [threshold], since: first },
      path: `milestones.${threshold}.rows.[0].${key}`,
    },
    words: `${what} the total since ${toCivilDate(first)} passed ${threshold}`,
  };
}

const PASSED =
  `passed reached hit topped surpassed exceeded breached crossed broken past passing reaching pass reach through
  top topping over above beyond landed fell went`.split(/\s+/);
const BARRIER = ['mark', 'milestone', 'barrier', 'threshold', 'line'];
const LEAST = 1000;

/** Tokens behind a total that was passed, up to which the next one was passed, too. */
const FAR = 12;

/** Tokens of a line that says no more than when a total was passed. */
const SHORT = 8;

function isRound({ value }: NumberRead): boolean {
  return value >= LEAST && value % 500 === 0;
}

/** Whether a round number stands beside a word such as "passed". */
function isPassed(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]?.number;
  // The 25,000th person arrived.
  if (number?.form === 'ordinal') return true;
  if (number?.form !== 'count') return false;
  // "– 50,000 on 15 June 2022".
  if (tokens.length <= SHORT && isWord(tokens[at + 1], 'on') && number.value % 5000 === 0) return true;
  // "The daily total topped 1,000" is no total of a year.
  const isOfDay = (token: Token) => isWord(token, 'daily', 'day');
  if (tokens.slice(Math.max(0, at - 8), at).some(isOfDay)) return false;
  if (isWord(tokens[at + 1], 'in') && tokens.slice(at + 2, at + 5).some(isOfDay)) return false;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .findLast(({ text }) => !['the', 'a', 'first', 'its'].includes(text));
  // "It was 24 May before 10,000 had crossed."
  if (isWord(before, ...PASSED) || isWord(tokens[at - 1], 'before', 'to')) return true;
  return isThreshold(tokens, at) || isSubject(tokens, at);
}

/** Whether a number is what was passed: "10,000 crossings was not reached until", "25,000 took 262 days". */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 9);
  const stop = behind.findIndex((token) => token.kind === 'mark' || token.kind === 'number');
  const clause = stop === -1 ? behind : behind.slice(0, stop);
  return clause.some(
    (token, index) =>
      isWord(token, 'took') ||
      (index === 0 && isWord(token, 'passed', 'reached', 'went')) ||
      (isWord(token, ...PASSED) &&
        clause.slice(0, index).some((each) => isWord(each, 'was', 'were', 'not', 'been', ...BARRIER))),
  );
}
