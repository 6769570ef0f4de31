import { toCivilDate, yearOf } from '../calendar/index.js';
import { isArrivals, isCrossing } from './sentence/lexicon.js';
import { isWord } from './sentence/token.js';
import type { Reading, Scene, StatementKind } from './statement.js';

/** So many days in a row without arrivals. */
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

/** `28 days`, and `the past nine days`. */
function daysSaid({ figures, whens, tokens }: Scene): Days[] {
  const past = whens.flatMap(({ window, from, to }): Days[] => {
    const at = tokens.findIndex(({ number }, index) => index >= from && index < to && number !== undefined);
    return window.kind === 'rolling' && window.unit === 'd' && at !== -1 ? [{ at, value: window.count }] : [];
  });
  return [...figures.filter(({ role }) => role === 'days'), ...past];
}

function readRun(scene: Scene, figure: Days, asOf: number): Reading[] {
  const date = toCivilDate(asOf);
  const reading = { at: figure.at, end: figure.at + 1, expected: figure.value, rounding: 'exact' as const };
  if (!isLongest(scene, figure.at)) {
    return [
      {
        ...reading,
        claim: `streaks --as-of ${date} :: current.days`,
        words: `days in a row without arrivals up to ${date}`,
      },
    ];
  }
  const year = yearIn(scene);
  if (year === null) return [];
  return [
    {
      ...reading,
      claim: `streaks --top 1 --year ${year} --as-of ${date} :: rows.[0].days`,
      words: `the longest run of days without arrivals in ${year}`,
    },
  ];
}

function isWithout({ tokens }: Scene): boolean {
  const denied = tokens.some((token) => isWord(token, 'no', 'without', 'nobody', 'zero', 'crossing-free'));
  return denied && tokens.some((token) => isCrossing(token) || isArrivals(token));
}

/** "The longest spell … was 28 days": the figure comes after the word. */
function isLongest({ tokens }: Scene, at: number): boolean {
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
