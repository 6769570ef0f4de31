import { type DayNumber, firstDayOf, periodOf, yearOf } from '../../calendar/index.js';
import { GOVERNMENT_STARTS } from '../../event/index.js';
import { FEWEST_TELLING, type Figure } from '../figure/figure.js';
import { range } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { yearIn } from '../when/window.js';
import { namedDays, type SpanCandidate } from './candidate.js';
import { COSTS } from './costs.js';
import { inOtherYear, lastDayOf, type Settled } from './settle.js';
import { FIRST_DAY } from './startsOf.js';

/** First days of the series, of governments and of prime ministers, from which totals are counted. */
const STARTS = [FIRST_DAY, ...GOVERNMENT_STARTS.filter((day) => day > FIRST_DAY)];

/** Most days that are added up: "912 over the three days", "1,776 in five days". */
const MOST_DAYS = 7;

/** Days up to which they are added up, and counted from the start of a term. */
const MOST_ENDS = 3;

/**
 * The days that a text is about, whichever sentence names them: those of this one, of the one behind and of those before, each also in
 * the other years of the text; those years as a whole, the days and months up to a day, terms of office, and all days of the series. Only
 * large counts that are not round are read so, and only where they hold. Empty for a text that names no last day.
 */
export function spansOfText(scene: Scene, { role, value }: Figure): SpanCandidate[] {
  const { asOf, recent, whens, next } = scene;
  if (role !== 'count' || value < FEWEST_TELLING || value % 100 === 0 || asOf === null) return [];
  const named = namedDays(scene, [...whens, ...next]);
  const soFar: Settled = { kind: 'toDate', day: asOf };
  const all = [...named, ...recent, soFar, span(periodOf('month', asOf).span.first, asOf)];
  const ends = [...new Set([asOf, ...[...named, ...recent].map(lastDayOf)])]
    .filter((end) => end <= asOf)
    .slice(0, MOST_ENDS);
  const inText = [
    ...all.map((each) => yearOf(lastDayOf(each))),
    ...whens.flatMap(({ window }) => yearIn(window) ?? []),
  ];
  const years = [...new Set(inText.flatMap((year) => [year, year - 1]))];
  return [
    ...all,
    ...all.flatMap((each) => years.flatMap((year) => inOtherYear(each, year))),
    ...years.map((year) => span(firstDayOf(year), firstDayOf(year + 1) - 1)),
    ...range(0, MOST_DAYS).map((back): Settled => ({ kind: 'day', day: asOf - back })),
    ...ends.flatMap((end) => range(1, MOST_DAYS).map((back) => span(end - back, end))),
    ...ends.flatMap((end) => STARTS.flatMap((first) => (first < end ? sinceStart(first, end) : []))),
  ].map((settled) => ({ settled, cost: COSTS.ofText }));
}

function span(first: DayNumber, last: DayNumber): Settled {
  return { kind: 'span', span: { first, last }, asOf: null };
}

/** The days since a start, and those of its year before it. */
function sinceStart(first: DayNumber, asOf: DayNumber): Settled[] {
  return [
    { kind: 'since', first, asOf, event: null },
    ...(first === FIRST_DAY ? [] : [{ kind: 'toDate' as const, day: first - 1 }]),
  ];
}
