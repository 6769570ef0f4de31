import { periodOfSpan, type Span, toCivilDate, yearOf } from '../calendar/index.js';
import { isArrivals, isCrossing } from './sentence/lexicon.js';
import { isWord } from './sentence/token.js';
import type { Reading, Scene, StatementKind } from './statement.js';

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
    if (asOf === null || !isWithout(scene)) return [];
    return daysSaid(scene).flatMap((days) => readRun(scene, days, asOf));
  },
};

interface Days {
  readonly at: number;
  readonly value: number;
}

/** Numbers of days that a sentence states: `28 days`, `the past nine days`. */
function daysSaid({ figures, whens, tokens }: Scene): Days[] {
  const past = whens.flatMap(({ window, from, to }): Days[] => {
    const at = tokens.findIndex(({ number }, index) => index >= from && index < to && number !== undefined);
    return window.kind === 'rolling' && window.unit === 'd' && at !== -1 ? [{ at, value: window.count }] : [];
  });
  return [...figures.filter(({ role }) => role === 'days'), ...past];
}

function readRun(scene: Scene, figure: Days, asOf: number): Reading[] {
  // "A 28-day run from 15 November to 12 December" is a run that had ended by then.
  const end = endOf(scene);
  const last = end ?? asOf;
  const reading = { at: figure.at, end: figure.at + 1, expected: figure.value, rounding: 'exact' as const };
  if (end !== null || isGoingOn(scene, figure.at)) {
    return [
      {
        ...reading,
        question: { calculation: 'streaks', asked: { asOf: last }, path: 'current.days' },
        words: `days in a row without arrivals up to ${toCivilDate(last)}`,
      },
    ];
  }
  const year = isLongest(scene, figure.at) ? yearIn(scene) : null;
  if (year === null) return [];
  return [
    {
      ...reading,
      question: { calculation: 'streaks', asked: { top: 1, year, asOf: last }, path: 'rows.[0].days' },
      words: `the longest run of days without arrivals in ${year}`,
    },
  ];
}

function isWithout({ tokens }: Scene): boolean {
  const denied = tokens.some((token) => isWord(token, 'no', 'without', 'nobody', 'zero', 'crossing-free'));
  return denied && tokens.some((token) => isCrossing(token) || isArrivals(token));
}

/** The last day of the run; `null` if the sentence does not name it. */
function endOf({ whens }: Scene): number | null {
  const windows = whens.map(({ window }) => window);
  const named = windows.find(
    (window) =>
      (window.kind === 'span' && window.last - window.first < LONGEST_RUN) ||
      ((window.kind === 'toDate' || window.kind === 'rolling') && window.until !== null),
  );
  if (named?.kind === 'span') return isWholeMonth(named) ? null : named.last;
  return named?.kind === 'toDate' || named?.kind === 'rolling' ? named.until : null;
}

const LONGEST_RUN = 150;

function isWholeMonth(span: Span): boolean {
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

function yearIn({ whens, topic, asOf }: Scene): number | null {
  for (const { window } of whens) {
    if (window.kind === 'toDate') return window.year;
    if (window.kind === 'span') return yearOf(window.first);
  }
  if (topic?.kind === 'toDate') return yearOf(topic.day);
  return topic?.kind === 'span' && asOf !== null ? yearOf(topic.span.first) : null;
}
