import { firstDayOf, yearOf } from '../../calendar/index.js';
import { EVENTS, firstDayCounted } from '../../event/index.js';
import type { Figure } from '../figure/figure.js';
import { range } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { yearIn } from '../when/window.js';
import type { SpanCandidate } from './candidate.js';
import { COSTS } from './costs.js';
import { daysCountedIn, inOtherYear, lastDayOf, type Settled } from './settle.js';
import { FIRST_DAY } from './startsOf.js';

/** Smallest count that hardly holds by chance, of days that its words do not name. */
const TELLING = 200;

/** First days of governments and prime ministers, from which and up to which totals are counted. */
const TERMS = EVENTS.filter(({ kind }) => kind === 'government' || kind === 'prime-minister')
  .map(firstDayCounted)
  .filter((day) => day > FIRST_DAY);

/**
 * The days that a text is about, whichever sentence names them: those of this one, of the one behind and of those before, each also in
 * the other years of the text; those years as a whole, terms of office, and all days of the series. Only large counts are read so, and only where they hold.
 */
export function spansOfText(scene: Scene, { role, value }: Figure): SpanCandidate[] {
  const { asOf, recent, whens, next } = scene;
  if (role !== 'count' || value < TELLING) return [];
  const named = [...whens, ...next].flatMap((when) => {
    const settled = scene.settle(when);
    return 'why' in settled ? [] : [settled];
  });
  const soFar: Settled[] = asOf === null ? [] : [{ kind: 'toDate', day: asOf }];
  const all = [...named, ...recent, ...soFar];
  const inText = [
    ...all.map((each) => yearOf(lastDayOf(each))),
    ...whens.flatMap(({ window }) => yearIn(window) ?? []),
  ];
  const years = [...new Set(inText.flatMap((year) => [year, year - 1]))];
  const whole = years.map(
    (year): Settled => ({
      kind: 'span',
      span: { first: firstDayOf(year), last: firstDayOf(year + 1) - 1 },
      asOf: null,
    }),
  );
  const terms = TERMS.flatMap((first): Settled[] => [
    { kind: 'since', first, asOf: asOf ?? first, event: null },
    { kind: 'toDate', day: first - 1 },
  ]);
  const recently = range(0, asOf === null ? 0 : 7).map(
    (back): Settled => ({ kind: 'day', day: (asOf ?? 0) - back }),
  );
  const ever: Settled[] = asOf === null ? [] : [{ kind: 'since', first: FIRST_DAY, asOf, event: null }];
  return [
    ...all,
    ...all.flatMap((each) => years.flatMap((year) => inOtherYear(each, year))),
    ...whole,
    ...recently,
    ...(asOf === null
      ? []
      : terms.filter((each) => lastDayOf(each) <= asOf && daysCountedIn(each).first <= asOf)),
    ...ever,
  ].map((settled) => ({ settled, cost: COSTS.ofText }));
}
