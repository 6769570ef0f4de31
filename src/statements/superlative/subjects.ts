import { periodOfSpan } from '../../calendar/index.js';
import type { Measure } from '../figure/figure.js';
import { isMark, isWord, range, type Token } from '../sentence/token.js';
import { COSTS } from '../span/costs.js';
import { dayMeant, type Settled } from '../span/settle.js';
import type { Scene } from '../statement.js';
import { dateStart } from '../when/dateStart.js';
import { SLOTS } from '../when/slotReaders.js';
import { isInTime, isYear, type When, yearIn } from '../when/window.js';
import type { Superlative } from './superlatives.js';

/** Days that a superlative may rank, and what it costs to read it so. */
export interface Subject {
  readonly settled: Settled;
  readonly cost: number;
  /** Tokens of the statement: those of the superlative, or of the date that it is said to be; and the superlative itself. */
  readonly at: number;
  readonly end: number;
  readonly also?: readonly number[];
}

/**
 * The days that a superlative may rank, the likeliest first: those that it is said to be, "the busiest day was 2 September"; those
 * that the sentence names; those of the figure before it; those of earlier sentences, and the last day counted.
 */
export function subjectsOf(scene: Scene, superlative: Superlative): Subject[] {
  const { tokens, whens } = scene;
  const { at, end } = superlative;
  const beside = whens.find((when) => isBeside(tokens, superlative, when));
  if (beside !== undefined) return settledOf(scene, beside).map((settled) => ({ settled, cost: 0, at, end }));
  const said = whens.find((when) => isSaidToBe(tokens, whens, superlative, when));
  if (said !== undefined) {
    const isDated = range(said.from, said.to).some(
      (index) => tokens[index]?.kind === 'number' || SLOTS.month(tokens[index] as Token) !== null,
    );
    const own = isDated ? { at: dateStart(tokens, said), end: said.to, also: [at] } : { at, end: said.to };
    return settledOf(scene, said).map((settled) => ({ settled, cost: 0, ...own }));
  }
  const kinds = kindsExcepted(scene, superlative);
  return [...inSentence(scene, superlative), ...(refersBack(tokens, superlative) ? inText(scene) : [])]
    .filter(({ settled }) => kinds === null || kinds.includes(kindOf(settled)))
    .map((each) => ({ ...each, at, end }));
}

type Days = Pick<Subject, 'settled' | 'cost'>;

/** The days that the sentence names, the nearest first, and those of its figures; in "a record 45,755 in 2022" those of the figure first. */
function inSentence(scene: Scene, superlative: Superlative): Days[] {
  const { tokens, whens, figures, spans } = scene;
  const { at } = superlative;
  const named = whens
    .filter((when) => isSubject(tokens, superlative, when))
    .sort((one, other) => distance(tokens, at, one) - distance(tokens, at, other))
    .flatMap((when) => settledOf(scene, when));
  const counts = figures.filter(
    ({ role, at: place }) => role === 'count' && (place < at || place === at + 1),
  );
  const counted = counts.reverse().flatMap((figure) => {
    const [first] = spans.get(figure)?.candidates ?? [];
    return first?.when === undefined ? [] : [first.settled];
  });
  const all = tokens[at + 1]?.kind === 'number' ? [...counted, ...named] : [...named, ...counted];
  return all.map((settled, index) => ({ settled, cost: index * COSTS.otherYear }));
}

/** The days of earlier sentences, and the last day counted. */
function inText({ recent, asOf }: Scene): Days[] {
  const last: Settled[] =
    asOf === null
      ? []
      : [
          { kind: 'day', day: asOf },
          { kind: 'toDate', day: asOf },
        ];
  return [...recent, ...last].map((settled, index) => ({
    settled,
    cost: COSTS.carried + index * COSTS.further,
  }));
}

/** Whether words refer to days of earlier sentences: what ranks without a noun, "a record high", may be of anything. */
function refersBack(tokens: readonly Token[], { at, end, unit, except }: Superlative): boolean {
  return (
    unit !== null ||
    except !== null ||
    isWord(tokens[0], 'it', 'that', 'this') ||
    tokens.slice(at, end).some((token) => isWord(token, 'busiest', 'quietest')) ||
    isWord(tokens[end], 'number', 'total', 'figure', 'tally', 'count')
  );
}

/** What a superlative ranks by: people per boat right behind such a figure, else arrivals. */
export function measureRanked({ figures }: Scene, { at }: Superlative): Measure {
  const before = figures.findLast((figure) => figure.at < at && figure.at > at - NEAR);
  return before?.measures[0] === 'people-per-boat' ? 'people-per-boat' : 'arrivals';
}

const NEAR = 10;

/** The kind of days that alone are higher, as in "only 2022 was higher": what is ranked is of that kind; `null` where it is open. */
function kindsExcepted(scene: Scene, { except }: Superlative): string[] | null {
  if (except === null) return null;
  const other = scene.whens.find(({ from, to }) => from >= except[0] && to <= except[1]);
  return other === undefined ? [] : settledOf(scene, other).map(kindOf);
}

function settledOf(scene: Scene, when: When): Settled[] {
  const settled = scene.settle(when);
  if ('why' in settled) return [];
  return [settled.kind === 'day' ? { kind: 'day', day: dayMeant(settled.day, scene) } : settled];
}

/** What days are: a day, a period such as a month, a year so far. */
function kindOf(settled: Settled): string {
  const period = settled.kind === 'span' ? periodOfSpan(settled.span) : null;
  return period?.kind ?? settled.kind;
}

/** Whether a time stands right beside a superlative: "the 45,774 of 2022, the biggest year", "the record year of 2022". */
function isBeside(
  tokens: readonly Token[],
  { at, end, unit }: Superlative,
  { from, to, window }: When,
): boolean {
  if (unit?.kind === 'year' && from === end + 1 && isWord(tokens[end], 'of') && isYear(window)) return true;
  const between = tokens.slice(to, at);
  return (
    between.length > 0 &&
    between.length < 4 &&
    isMark(between[0], ',', '–', '(') &&
    between.slice(1).every((token) => isWord(token, 'the', 'a', 'its', 'new'))
  );
}

/** Words that say what a superlative is, and others that may stand between them and the time. */
const SAID = 'was is were came remains remained set recorded reached belongs fell'.split(' ');
const LINKS = 'on in to still again be the'.split(' ');

/** Whether a time is what a superlative is said to be: "the busiest day of the year was 2 September", "quietest month: March". */
function isSaidToBe(
  tokens: readonly Token[],
  whens: readonly When[],
  { end, except }: Superlative,
  { from, window }: When,
): boolean {
  if (from < end || except !== null || window.kind === 'since' || window.kind === 'toDate') return false;
  const between = range(end, from).filter((at) => !isInTime(whens, at));
  const said = between.findLast((at) => isWord(tokens[at], ...SAID) || isMark(tokens[at], ':', '('));
  if (said === undefined) return false;
  // "The old record of 853, set on 3 November".
  const isSet = (at: number) =>
    isMark(tokens[at], ',') && isWord(tokens[at + 1], 'set', 'recorded', 'reached', 'seen', 'on');
  const isOpen = (at: number) => tokens[at]?.kind !== 'mark' || isMark(tokens[at], '-') || isSet(at);
  return between.every((at) =>
    at < said
      ? isOpen(at)
      : at === said || tokens[at]?.kind === 'number' || isWord(tokens[at], ...LINKS) || isSet(at),
  );
}

/** Words before a time that is only compared with: "above the 711 of 1 May", "the second-busiest after 25 February". */
const AGAINST =
  'since above beating beat beats behind after ahead than eclipsing topping tops surpassing overtaking exceeding passing from previous knocked short'.split(
    ' ',
  );

/** Whether a time may be what a superlative ranks. */
function isSubject(
  tokens: readonly Token[],
  { at, except }: Superlative,
  { from, to, window }: When,
): boolean {
  if (window.kind === 'since' || isWord(tokens[from], 'since')) return false;
  // "The most this year", "the busiest day of 2025" are among those of the year.
  if (from > at && yearIn(window) !== null) return false;
  if (except !== null && from >= except[0] && to <= except[1]) return false;
  // "It was the busiest day of the year; the old best was 25 February's 605" is said of the days before.
  const isOfBefore =
    isWord(tokens[0], "it's", "that's") ||
    (isWord(tokens[0], 'it', 'that', 'this') && isWord(tokens[1], 'is', 'was'));
  if (isOfBefore && from > at && tokens.slice(at, from).some((token) => isMark(token, ',', ';', '–')))
    return false;
  for (let at = from - 1; at >= Math.max(0, from - 8); at -= 1) {
    if (isMark(tokens[at], ',', ';', ':', '–', '.')) return true;
    if (isWord(tokens[at], ...AGAINST)) return false;
  }
  return true;
}

/** Distance of a time from a superlative. Behind a mark, a time belongs to what follows: "July was the highest, and August …". */
function distance(tokens: readonly Token[], at: number, { from }: When): number {
  const marks = range(Math.min(at, from), Math.max(at, from)).filter(
    (index) => tokens[index]?.kind === 'mark',
  );
  return Math.abs(from - at) + marks.length * (from > at ? 20 : 2);
}
