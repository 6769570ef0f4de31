import {
  firstDayOf,
  isWholeYear,
  lastDayOf,
  periodOfSpan,
  type Span,
  toCivilDate,
  yearOf,
} from '../calendar/index.js';
import { isArrivals, isCrossing, unitBehind } from './sentence/lexicon.js';
import { isWord, isYearNumber, type Token } from './sentence/token.js';
import { daysCountedIn } from './span/settle.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import type { When } from './when/window.js';

/** The number of days in a row without arrivals. */
export const streak: StatementKind = {
  name: 'streak',
  summary: 'days in a row without arrivals, up to the as-of date or the longest such run',
  examples: [
    {
      text: 'No migrants have crossed the Channel for the past nine days.',
      claim: 'streaks --as-of 2025-04-15 :: current.days',
      expected: 9,
    },
  ],
  read(scene) {
    const { asOf } = scene;
    const isWith = isOfDaysWith(scene);
    if (asOf === null || !(isWith || isWithout(scene) || isOfBreak(scene))) return [];
    const said = daysSaid(scene);
    const runs = said.flatMap((days) => readRun(scene, days, asOf));
    return isWith ? runs.flatMap(ofDaysWith) : [...runs, ...longestSince(scene, said, asOf)];
  },
};

/** "The pause of 28 days is the longest since 2018", "longer than any since the autumn of 2018": since the end of that year. */
function longestSince({ tokens }: Scene, [days]: readonly Days[], asOf: number): Reading[] {
  const at = tokens.findIndex(
    (token, index) =>
      isWord(token, 'longest') ||
      (isWord(token, 'longer') && (isWord(tokens[index + 2], 'any') || isWord(tokens[index - 1], 'no'))),
  );
  const since = tokens.findIndex((token, index) => index > at && isWord(token, 'since'));
  const year = tokens.slice(since, since + SOON).find(isYearNumber)?.number?.value;
  if (days === undefined || days.at > since || at === -1 || since === -1 || year === undefined) return [];
  return [
    {
      at,
      end: since,
      question: {
        calculation: 'streaks',
        asked: { top: 1, since: firstDayOf(year + 1), asOf },
        path: 'rows.[0].days',
      },
      words: `the longest run of days without arrivals since ${year}`,
      expected: days.value,
      rounding: 'exact',
    },
  ];
}

const SOON = 6;

/** Whether a sentence counts days in a row on which people came: "boats have landed on seven days running". */
function isOfDaysWith({ tokens }: Scene): boolean {
  const isInRow = tokens.some(
    (token, at) =>
      isWord(token, 'running', 'consecutive', 'successive') ||
      (isWord(token, 'row', 'trot') && isWord(tokens[at - 2], 'in', 'on')),
  );
  const isDenied = tokens.some((token) =>
    isWord(token, 'not', ...NONE, ...BREAKS.filter((word) => word !== 'run')),
  );
  return isInRow && !isDenied && tokens.some((token) => isCrossing(token) || isArrivals(token));
}

/** A run of days as one of days with arrivals. The run up to a day is of either kind, so the question is the same. */
function ofDaysWith(reading: Reading): Reading[] {
  const { question, words } = reading;
  return question.path === 'current.days' ? [{ ...reading, words: words.replace('without', 'with') }] : [];
}

interface Days {
  readonly at: number;
  readonly value: number;
}

/** Numbers of days that a sentence states: `28 days`, `the past nine days`, `two weeks`, `a fortnight`. */
function daysSaid({ tokens, figures }: Scene): Days[] {
  const said = tokens.flatMap((token, at) => {
    if (isWord(token, 'fortnight')) return [{ at, value: 14 }];
    const length = lengthOf(tokens[unitBehind(tokens, at)]);
    return token.number?.form !== 'count' || length === null
      ? []
      : [{ at, value: token.number.value * length }];
  });
  const read = figures.filter(({ role, at }) => role === 'days' && !said.some((other) => other.at === at));
  const isAway = (at: number) => isWord(tokens[at + 2], 'ago', 'later', 'earlier', 'after', 'sooner');
  return [...read, ...said].filter(({ at, value }) => value > 1 && !isForecast(tokens, at) && !isAway(at));
}

/** Whether a number is one that has not come yet: "it will be 28 days in a row". */
function isForecast(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some((token) => isWord(token, 'will', 'would'));
}

/** Days in a unit of time; `null` for another word. */
function lengthOf(token: Token | undefined): number | null {
  if (isWord(token, 'day', 'days')) return 1;
  return isWord(token, 'week', 'weeks') ? 7 : null;
}

/** Days from which on a run hardly ends on any day by chance, and most days of a period beside which it may stand. */
const LONG = 5;
const MONTH = 31;

/** Cost of a day on which a run may have ended though no words name it. */
const NAMELESS = 5.5;

/**
 * The days on which a run may have ended: the one that is named, the last one counted, the one before a day with arrivals; of a longer
 * run also the one so many days from the first of a period, "June began with 14 days in which nobody came".
 */
function endsOf(scene: Scene, { at, value }: Days): { readonly last: number; readonly cost: number }[] {
  const { asOf, published } = scene;
  const end = endOf(scene);
  const just =
    asOf === null || end !== null
      ? []
      : [
          ...[1, 2, 3].map((back) => ({ last: asOf - back, cost: 2 + back })),
          ...(published === null || published - 1 <= asOf ? [] : [{ last: published - 1, cost: 1 }]),
        ];
  const now = asOf === null ? [] : [{ last: asOf, cost: end !== null ? 4 : isGoingOn(scene, at) ? 0 : 2 }];
  const beside = firstsBeside(scene, at, value < LONG ? 7 : MONTH).flatMap(({ first, cost }) => [
    { last: first - 1, cost },
    { last: first, cost: cost + 1 },
    ...(value < LONG ? [] : [value - 1, value].map((days) => ({ last: first + days, cost: NAMELESS }))),
  ]);
  return [...(end === null ? [] : [{ last: end, cost: 0 }]), ...now, ...just, ...beside];
}

/** The first of the days that a sentence and those around it name, and of periods up to a length: a run ends before them, or begins. */
function firstsBeside(scene: Scene, at: number, most: number): { first: number; cost: number }[] {
  const { whens, next, recent } = scene;
  // "A gap of 11 days, from the 10th to the 21st" is of no other days.
  const isDated = whens.some(
    ({ from, window: { kind } }) =>
      from > at && from < at + SOON && (kind === 'day' || kind === 'dayOfMonth'),
  );
  const firstOf = ({ window }: When) => {
    if (window.kind === 'day') return [window.day];
    const isShort = window.kind === 'span' && window.last - window.first < most;
    return isShort || window.kind === 'since' ? [window.first] : [];
  };
  const before = recent.map(daysCountedIn).filter(({ first, last }) => last - first < (isDated ? 1 : most));
  return [
    ...whens.flatMap(firstOf).map((first) => ({ first, cost: 1 })),
    ...next.flatMap(firstOf).map((first) => ({ first, cost: NAMELESS })),
    ...before.map(({ first, last }) => ({ first, cost: first === last ? 1 : NAMELESS })),
  ];
}

function readRun(scene: Scene, figure: Days, asOf: number): Reading[] {
  const reading = { at: figure.at, end: figure.at + 1, expected: figure.value, rounding: 'exact' as const };
  const year = isLongest(scene, figure.at) ? yearOfRuns(scene) : null;
  const isNamed = endOf(scene) !== null;
  const longest: Reading[] =
    year === null
      ? []
      : [
          {
            ...reading,
            question: {
              calculation: 'streaks',
              asked: { top: 1, year, asOf: Math.min(asOf, lastDayOf(year)) },
              path: 'rows.[0].days',
            },
            words: `the longest run of days without arrivals in ${year}`,
            cost: isNamed ? 3 : 0,
          },
        ];
  const runs = endsOf(scene, figure).map(
    ({ last, cost }): Reading => ({
      ...reading,
      // On a day that no words name, only a run without arrivals is meant, and not one with as many days of them.
      question:
        cost < NAMELESS
          ? { calculation: 'streaks', asked: { asOf: last }, path: 'current.days' }
          : { calculation: 'streaks', asked: { top: 1, since: last, asOf: last }, path: 'rows.[0].days' },
      words: `days in a row without arrivals up to ${toCivilDate(last)}`,
      cost: cost + (longest.length > 0 && !isNamed ? 3 : 0),
    }),
  );
  return [...longest, ...runs];
}

function isWithout({ tokens, recent }: Scene): boolean {
  // "Not one boat had landed", "there has not been a crossing".
  const isNot = tokens.some(
    (token, at) =>
      isWord(token, 'not') &&
      (isWord(tokens[at + 1], 'one', 'a', 'been', 'single') || tokens[at + 1]?.number?.value === 1),
  );
  if (isNot || tokens.some((token, at) => isWord(token, 'kept', 'keeping') && isShutOut(tokens, at)))
    return true;
  const denied = tokens.some((token) => isWord(token, ...NONE));
  // "For the ten days before that there was nobody", after a day with arrivals.
  return (
    denied &&
    (recent.some(({ kind }) => kind === 'day') ||
      tokens.some((token) => isCrossing(token) || isArrivals(token)))
  );
}

/** Whether boats are kept where they are: "rough seas had kept the beaches shut", "every boat in harbour". */
function isShutOut(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + SOON)
    .some((token) => isWord(token, 'away', 'off', 'harbour', 'port', 'ashore', 'shut', 'bay'));
}

const NONE =
  'no without nobody zero zeros zilch nil blank blanks silent silence crossing-free none empty soul lull nothing'.split(
    ' ',
  );

const BREAKS = 'gap break lull pause hiatus spell stretch drought length quiet run wait'.split(' ');

/** Whether a sentence goes on about a break: "Next in length were the 11 days between 15 and 25 November". */
function isOfBreak(scene: Scene): boolean {
  return daysSaid(scene).length > 0 && scene.tokens.some((token) => isWord(token, ...BREAKS));
}

/** The last day of the run; `null` if the sentence does not name it. */
function endOf({ whens }: Scene): number | null {
  const windows = whens.map(({ window }) => window);
  const named = windows.find(
    (window) =>
      (window.kind === 'span' && window.last - window.first < LONGEST_RUN && !isCalendarPeriod(window)) ||
      ((window.kind === 'toDate' || window.kind === 'rolling') && window.until !== null),
  );
  if (named?.kind === 'span') return named.last;
  return named?.kind === 'toDate' || named?.kind === 'rolling' ? named.until : null;
}

const LONGEST_RUN = 150;

/** Whether days are a month, quarter, half-year or year, and so no run of days. */
function isCalendarPeriod(span: Span): boolean {
  return periodOfSpan(span) !== null;
}

/** Whether the run is still going on: "for 28 days", "in the past 28 days". */
function isGoingOn({ tokens }: Scene, at: number): boolean {
  return (
    !isLongest({ tokens }, at) &&
    tokens.slice(Math.max(0, at - 3), at).some((token) => isWord(token, 'for', 'in', 'past', 'last'))
  );
}

/** Whether "longest" stands before the figure: "The longest spell … was 28 days". */
function isLongest({ tokens }: Pick<Scene, 'tokens'>, at: number): boolean {
  return tokens.slice(0, at).some((token) => isWord(token, 'longest'));
}

/** The year whose longest run a sentence means: that of its first time, else that of the text; `null` where it is open. */
function yearOfRuns({ whens, topic, asOf }: Scene): number | null {
  for (const { window } of whens) {
    if (window.kind === 'toDate') return window.year;
    // "Longest lull in July: 11 days" is not the longest of the year.
    if (window.kind === 'span')
      return isCalendarPeriod(window) && !isWholeYear(window) ? null : yearOf(window.first);
  }
  if (topic?.kind === 'toDate') return yearOf(topic.day);
  return topic?.kind === 'span' && asOf !== null ? yearOf(topic.span.first) : null;
}
