import { type DayNumber, isWholeYear, MONTHS, monthsPeriod, periodOf, yearOf } from '../calendar/index.js';
import type { Measure } from './attach/figure.js';
import { figureAt } from './attach/figureAt.js';
import { nounOf } from './attach/nounOf.js';
import { type AskedInWords, askChange, askTotal } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import { inYear, type Settled } from './question/settle.js';
import { isBoats } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import type { CandidateReading, Scene } from './statement.js';
import { isSame } from './when/window.js';

/** Days of earlier sentences to which a figure may refer, at most. */
const MEMORY = 6;

/** Keeps the days that sentences counted or named, the last ones first, each once. */
export function remember(recent: readonly Settled[], scene: Scene, counted: readonly Settled[]): Settled[] {
  const named = settledWhens(scene).filter(({ kind }) => kind !== 'day');
  return distinct([...[...counted].reverse(), ...named, ...recent]).slice(0, MEMORY);
}

function settledWhens(scene: Scene): Settled[] {
  return scene.whens.flatMap((when) => {
    const settled = scene.settle(when);
    return 'why' in settled ? [] : [settled];
  });
}

/**
 * Readings that the words of a sentence and of those before it allow for a figure, the cheapest first: its own times, the days
 * counted before, the year so far, and all of these in the other years that are named. The data choose among them; they
 * make none.
 */
export function readingsOf(
  scene: Scene,
  at: number,
  recent: readonly Settled[],
  isDated = false,
): CandidateReading[] {
  const token = scene.tokens[at];
  if (token?.number === undefined || Number.isNaN(token.number.value)) return [];
  const figure = { ...figureAt(scene.tokens, at, token.number), bare: true, when: null };
  if (isThreshold(scene.tokens, at)) return [];
  const days = daysNear(scene, recent, isDated);
  if (token.number.form === 'percent') {
    const rounding = roundingOf({ ...figure, role: 'change', measure: 'arrivals' });
    // Words for the direction stand anywhere: a fall is tried as well.
    return changesOf(days, scene).flatMap((asked) =>
      [figure.value, -figure.value].map((value) => toReading(asked, value, rounding)),
    );
  }
  return measuresOf(scene.tokens, at, figure.value).flatMap((measure) => {
    const role = measure === 'people-per-boat' ? 'per-boat' : 'count';
    const rounding = roundingOf({ ...figure, role, measure });
    return days.flatMap((settled) =>
      [askTotal(settled, measure), ...onAnnualTable(settled, measure)].map((asked) =>
        toReading(asked, figure.value, rounding),
      ),
    );
  });
}

/** A whole year on the finalised annual table. */
function onAnnualTable(settled: Settled, measure: Measure): AskedInWords[] {
  if (measure !== 'arrivals' || settled.kind !== 'span' || !isWholeYear(settled.span)) return [];
  const year = yearOf(settled.span.first);
  const question = { calculation: 'total', asked: { year, basis: 'annual' }, path: 'total' } as const;
  return [{ question, words: `arrivals in ${year} on the finalised annual table` }];
}

/** Whether a number is a total that was passed: "it took 403 days to reach 50,000". */
function isThreshold(tokens: readonly Token[], at: number): boolean {
  const days = tokens.some(
    (token, index) => isWord(token, 'days') && tokens[index - 1]?.number !== undefined,
  );
  return days && (tokens[at]?.number?.value ?? 0) % 1000 === 0;
}

function toReading(
  { question, words }: AskedInWords,
  expected: number,
  rounding: CandidateReading['rounding'],
): CandidateReading {
  return { question, words, expected, rounding };
}

/** Measures that a figure can be of: that of its noun, else those that the sentence and its size allow. */
function measuresOf(tokens: readonly Token[], at: number, value: number): Measure[] {
  const noun = nounOf(tokens, at);
  if (noun === null || isWord(tokens[at + 1], 'day', 'days', 'weeks', 'months', 'years', 'hours')) return [];
  if (noun.measure !== null) return [noun.measure];
  const hasBoats = tokens.some(isBoats);
  return [
    ...(value >= 100 ? ['arrivals' as const] : []),
    ...(hasBoats && value < 1500 ? ['boats' as const] : []),
    ...(hasBoats && value < 100 ? ['people-per-boat' as const] : []),
  ];
}

function daysNear(scene: Scene, recent: readonly Settled[], isDated: boolean): Settled[] {
  const own = settledWhens(scene);
  const years = yearsIn(scene, own);
  const soFar: Settled[] = scene.asOf === null ? [] : [{ kind: 'toDate', day: scene.asOf }];
  const others = [...recent, ...soFar];
  const elsewhere = (days: readonly Settled[]) =>
    days.flatMap((settled) => years.flatMap((year) => inOtherYear(settled, year)));
  const months = monthsNamed(scene);
  // A figure with a time of its own is of no other day.
  if (isDated) return distinct([...own, ...elsewhere(own.filter(({ kind }) => kind !== 'day'))]);
  const comparedMonths = scene.whens.some(isSame) ? months : [];
  return distinct([...own, ...months, ...others, ...elsewhere([...own, ...others, ...comparedMonths])]);
}

/** Months that a sentence or a line of a list names, in the years that it names, else in that of the last day counted. */
function monthsNamed({ tokens, asOf }: Scene): Settled[] {
  const named = yearsNamed(tokens);
  const years = named.length > 0 || asOf === null ? named : [yearOf(asOf)];
  const months = tokens.flatMap((token) => {
    const number = token.capital ? MONTHS.findIndex((name) => name.toLowerCase() === token.text) + 1 : 0;
    return number === 0 ? [] : [number];
  });
  return months.flatMap((month) =>
    years.map(
      (year): Settled => ({ kind: 'span', span: monthsPeriod('month', year, month).span, asOf: null }),
    ),
  );
}

/** Years that a sentence names, and the one before the last day counted. */
function yearsIn({ tokens, whens, asOf }: Scene, own: readonly Settled[]): number[] {
  const meant = whens.flatMap(({ window }) =>
    'year' in window && window.kind !== 'toDate' && window.year !== null ? [window.year] : [],
  );
  const whole = own.flatMap((settled) =>
    settled.kind === 'span' && isWholeYear(settled.span) ? [yearOf(settled.span.first)] : [],
  );
  const before = asOf === null ? [] : [yearOf(asOf) - 1, yearOf(asOf)];
  return [...new Set([...yearsNamed(tokens), ...meant, ...whole, ...before])];
}

function yearsNamed(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ text }) => (/^20(?:1[89]|2\d)$/.test(text) ? [+text] : []));
}

/** The same days of another year: the same point of a year so far, the same month, the year itself. */
function inOtherYear(settled: Settled, year: number): Settled[] {
  switch (settled.kind) {
    case 'toDate':
    case 'samePoint':
      return yearOf(settled.day) === year
        ? [monthTo(settled.day), weekTo(settled.day)]
        : [{ kind: 'samePoint', day: settled.day, year }];
    case 'span': {
      const span = inYear(settled.span, year);
      return [
        {
          kind: 'span',
          span,
          asOf: settled.asOf === null ? null : inYear({ first: settled.asOf, last: settled.asOf }, year).last,
        },
      ];
    }
    case 'day':
      return [{ kind: 'toDate', day: settled.day }, monthTo(settled.day)];
    default:
      return [];
  }
}

/** The seven days to a day, included. */
function weekTo(day: DayNumber): Settled {
  return { kind: 'rolling', asOf: day, count: 7, unit: 'd' };
}

/** The month of a day, up to that day. */
function monthTo(day: DayNumber): Settled {
  return { kind: 'span', span: { first: periodOf('month', day).span.first, last: day }, asOf: null };
}

/** Changes of the days near against the same days of the earlier years that are named. */
function changesOf(days: readonly Settled[], scene: Scene): AskedInWords[] {
  const years = yearsIn(scene, days);
  const measure = isOfBoats(scene.tokens) ? 'boats' : 'arrivals';
  return days.flatMap((subject) => {
    const own = yearCounted(subject);
    if (own === null) return [];
    return [...new Set([...years, own - 1])]
      .filter((year) => year < own)
      .flatMap((year) => askChange(subject, year, measure, 'changePercent') ?? []);
  });
}

/** The year of days that can be compared with the same days of another; `null` for a day and for the same point of a year. */
function yearCounted(settled: Settled): number | null {
  if (settled.kind === 'toDate') return yearOf(settled.day);
  if (settled.kind === 'span') return yearOf(settled.span.last);
  return settled.kind === 'rolling' && settled.unit !== 'd' ? yearOf(settled.asOf) : null;
}

/** Whether a sentence counts boats and not the people in them: "the number of boats". */
function isOfBoats(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      isBoats(token) &&
      isWord(tokens[isWord(tokens[at - 1], 'small') ? at - 2 : at - 1], 'of', 'fewer', 'more'),
  );
}

function distinct(settled: readonly Settled[]): Settled[] {
  return [...new Map(settled.map((each) => [JSON.stringify(each), each])).values()];
}
