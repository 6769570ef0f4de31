import { firstDayOf, lastDayOf } from '../../calendar/index.js';
import type { Figure } from '../figure/figure.js';
import { isComparing, LOOSE } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import type { Scene } from '../statement.js';
import { isSame, isYear, type When, yearIn } from '../when/window.js';
import { COSTS } from './costs.js';
import { inOtherYear, type Settled, settle } from './settle.js';

/** A meaning of a time, and what it costs beside the distance of the time. */
export interface Meaning {
  readonly settled: Settled;
  readonly cost: number;
}

/** How a sentence takes the plain years that it names. */
type Way = 'whole' | 'point' | 'days' | 'open';

/**
 * The days that a plain year means for a figure: the whole year, the point of the year so far, the days of the sentence in that
 * year. In "(6,265) … and 4,899 in 2023" it is the point; "compared with 6,265 last year", beside a year so far, may be both.
 */
export function yearMeanings(
  scene: Scene,
  figure: Figure,
  when: When,
  topics: readonly Settled[],
): Meaning[] {
  const year = yearIn(when.window) as number;
  const whole = settle({ kind: 'span', first: firstDayOf(year), last: lastDayOf(year) }, scene.asOf, null);
  const way = wayOf(scene, figure, when, topics);
  const other = isSaidWhole(scene.tokens, when) ? COSTS.saidWhole : COSTS.otherWay;
  const cost = (wanted: Way) => (way === wanted || way === 'open' ? 0 : other);
  const points = topics.flatMap((topic) => {
    const settled = settle({ kind: 'sameSpan', year }, scene.asOf, topic);
    if ('why' in settled || settled.kind === 'toDate') return [];
    return [{ settled, cost: cost(settled.kind === 'samePoint' ? 'point' : 'days') }];
  });
  // "Nobody came on Christmas Day last year. In 2022 it was 90".
  const days = scene.recent.filter(({ kind }) => kind === 'day').slice(0, 2);
  const dates = days
    .flatMap((settled) => inOtherYear(settled, year))
    .map((settled) => ({ settled, cost: COSTS.carried }));
  return [...dates, ...('why' in whole ? [] : [{ settled: whole, cost: cost('whole') }]), ...points];
}

function wayOf({ tokens, whens }: Scene, { at }: Figure, when: When, topics: readonly Settled[]): Way {
  if (isSaidWhole(tokens, when)) return 'whole';
  const earlier = whens.filter(({ to }) => to <= when.from && !(isMark(tokens[to], '(') && to > at));
  const named = earlier.filter(
    (each) => isSame(each) || each.window.kind === 'toDate' || isYear(each.window),
  );
  // "27,997 at the same stage last year, 19,294 in 2024 and 17,957 in 2023".
  const leading = named.findLast((each) => !isYear(each.window));
  if (leading !== undefined && isSame(leading))
    return leading.window.kind === 'sameSpan' && topics[0]?.kind === 'span' ? 'days' : 'point';
  const clause = tokens.slice(Math.min(at, when.from), Math.max(at, when.to) + 6);
  if (clause.some((token) => isWord(token, 'already'))) return 'point';
  if (clause.some((token) => isWord(token, 'had'))) return 'open';
  const last = named.at(-1);
  const isOfYears = last !== undefined && isYear(last.window);
  return isCompared(tokens, at) && !isOfYears ? 'open' : 'whole';
}

function isSaidWhole(tokens: readonly Token[], { from, to }: When): boolean {
  return tokens
    .slice(Math.max(0, from - 4), to + 1)
    .some((token) => isWord(token, 'whole', 'entire', 'entirety', 'all', 'full', 'total'));
}

const COMPARED = ['compared', 'compare', 'comparison', 'compares', 'comparing', 'relative'];

/** Whether a figure is the base of a comparison: "compared with 6,265", "from 6,265", "up on the 6,265". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  let place = at - 1;
  while (place > 0 && isWord(tokens[place], ...LOOSE) && !isComparing(tokens, place)) place -= 1;
  if (isComparing(tokens, place) || isMark(tokens[place], '(')) return true;
  if (isWord(tokens[place], 'with', 'to')) return isWord(tokens[place - 1], ...COMPARED);
  return isWord(tokens[place], 'when', 'where', 'from', 'on');
}
