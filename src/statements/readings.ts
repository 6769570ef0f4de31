import { type DayNumber, firstDayOf, isWholeYear, monthOf, yearOf } from '../calendar/index.js';
import type { Measure } from './attach/figure.js';
import { figureAt } from './attach/figureAt.js';
import { nounOf } from './attach/nounOf.js';
import { type AskedInWords, askChange, askTotal } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import { inYear, type Settled } from './question/settle.js';
import { isBoats } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import type { CandidateReading, Scene } from './statement.js';

/** Sentences back to which a figure may refer. */
const MEMORY = 4;

/** Keeps the days that sentences counted, the last ones first, each once. */
export function remember(recent: readonly Settled[], counted: readonly Settled[]): Settled[] {
  return distinct([...[...counted].reverse(), ...recent]).slice(0, MEMORY);
}

/**
 * Readings that the words of a sentence and of those before it allow for a figure, the cheapest first: its own times, the days
 * counted before, the year so far, and all of these in the other years that are named. The data choose among them; they
 * make none.
 */
export function readingsOf(scene: Scene, at: number, recent: readonly Settled[]): CandidateReading[] {
  const token = scene.tokens[at];
  if (token?.number === undefined || Number.isNaN(token.number.value)) return [];
  const figure = { ...figureAt(scene.tokens, at, token.number), bare: true, when: null };
  const days = daysNear(scene, recent);
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
    return days.map((settled) => toReading(askTotal(settled, measure), figure.value, rounding));
  });
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
  if (noun === null) return [];
  if (noun.measure !== null) return [noun.measure];
  const hasBoats = tokens.some(isBoats);
  return [
    ...(value >= 100 ? ['arrivals' as const] : []),
    ...(hasBoats && value < 1500 ? ['boats' as const] : []),
    ...(hasBoats && value < 100 ? ['people-per-boat' as const] : []),
  ];
}

function daysNear(scene: Scene, recent: readonly Settled[]): Settled[] {
  const own = scene.whens.flatMap((when) => {
    const settled = scene.settle(when);
    return 'why' in settled ? [] : [settled];
  });
  const soFar: Settled[] = scene.asOf === null ? [] : [{ kind: 'toDate', day: scene.asOf }];
  const near = [...own, ...recent, ...soFar];
  const years = yearsIn(scene, own);
  return distinct([
    ...near,
    ...near.flatMap((settled) => years.flatMap((year) => inOtherYear(settled, year))),
  ]);
}

/** Years that a sentence names, and the one before the last day counted. */
function yearsIn({ tokens, whens, asOf }: Scene, own: readonly Settled[]): number[] {
  const named = tokens.flatMap(({ text }) => (/^20(?:1[89]|2\d)$/.test(text) ? [+text] : []));
  const meant = whens.flatMap(({ window }) =>
    (window.kind === 'samePoint' || window.kind === 'sameSpan') && window.year !== null ? [window.year] : [],
  );
  const whole = own.flatMap((settled) =>
    settled.kind === 'span' && isWholeYear(settled.span) ? [yearOf(settled.span.first)] : [],
  );
  const before = asOf === null ? [] : [yearOf(asOf) - 1, yearOf(asOf)];
  return [...new Set([...named, ...meant, ...whole, ...before])];
}

/** The same days of another year: the same point of a year so far, the same month, the year itself. */
function inOtherYear(settled: Settled, year: number): Settled[] {
  switch (settled.kind) {
    case 'toDate':
    case 'samePoint':
      return yearOf(settled.day) === year ? [] : [{ kind: 'samePoint', day: settled.day, year }];
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

/** The month of a day, up to that day. */
function monthTo(day: DayNumber): Settled {
  const year = yearOf(day);
  const before = Array.from({ length: 31 }, (_, back) => day - back).filter(
    (each) => monthOf(each) === monthOf(day),
  );
  return { kind: 'span', span: { first: before.at(-1) ?? firstDayOf(year), last: day }, asOf: null };
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
  return settled.kind === 'rolling' ? yearOf(settled.asOf) : null;
}

/** Whether a sentence counts boats and not the people in them: "the number of boats". */
function isOfBoats(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => isBoats(token) && isWord(tokens[at - 1], 'of', 'fewer', 'more'));
}

function distinct(settled: readonly Settled[]): Settled[] {
  return [...new Map(settled.map((each) => [JSON.stringify(each), each])).values()];
}
