import { isWholeYear, yearOf } from '../../calendar/index.js';
import { matchAt } from '../sentence/pattern.js';
import { candidates, indexPatterns, type PatternIndex } from '../sentence/patternIndex.js';
import { isWord, type Token } from '../sentence/token.js';
import { dayPhrases } from './dayPhrases.js';
import { monthIn, monthPhrases } from './monthPhrases.js';
import { type Meaning, NO_YEAR, vague } from './phrase.js';
import { samePhrases } from './samePhrases.js';
import { sinceEvent } from './sinceEvent.js';
import { sincePhrases } from './sincePhrases.js';
import { SLOTS } from './slotReaders.js';
import { spanPhrases } from './spanPhrases.js';
import { upToBracketed } from './upToBracketed.js';
import type { Clock, When, Window } from './window.js';
import { withYears } from './yearless.js';
import { yearPhrases } from './yearPhrases.js';

let index: PatternIndex<Meaning> | undefined;

/** Made on first use: most commands read no text. */
function allPhrases(): PatternIndex<Meaning> {
  index ??= indexPatterns([
    ...dayPhrases,
    ...monthPhrases,
    ...spanPhrases,
    ...yearPhrases,
    ...samePhrases,
    ...sincePhrases,
  ]);
  return index;
}

/** Of all words that say when, those that say when something was, and not when somebody said it. */
export function whensOfEvents(tokens: readonly Token[], all: readonly When[], clock: Clock): When[] {
  const whens = all.filter(({ from }) => !isOfSpeaking(tokens, from));
  const pointed = whens.map((when, index) =>
    when.window.kind === 'thisPoint'
      ? { ...when, window: pointOf(tokens, when, whens.slice(0, index), clock) }
      : when,
  );
  const points = pointed.map((when) => (isPointOfEachYear(tokens, whens, when) ? atPoint(when) : when));
  return sinceEvent(tokens, upToBracketed(tokens, withYears(tokens, points, clock)));
}

/** All words of a sentence that say when, from left to right; at each place the longest phrase is meant. */
export function allWhens(tokens: readonly Token[], clock: Clock): When[] {
  const found: When[] = [];
  for (let at = 0; at < tokens.length; ) {
    const when = whenAt(tokens, at, clock);
    if (when !== null) found.push(when);
    at = when?.to ?? at + 1;
  }
  return found;
}

function whenAt(tokens: readonly Token[], from: number, clock: Clock): When | null {
  let best: When | null = null;
  for (const pattern of candidates(allPhrases(), tokens[from] as Token, tokens[from + 1])) {
    const match = matchAt(pattern, tokens, from);
    if (match === null || (best !== null && match.end <= best.to)) continue;
    const window = pattern.meaning(match.slots, clock);
    if (window !== null) best = { from, to: match.end, window };
  }
  return best ?? monthOwning(tokens[from] as Token, from, clock);
}

/** "January's 933 arrivals". */
function monthOwning(token: Token, from: number, clock: Clock): When | null {
  const month = token.end - token.start > token.text.length ? SLOTS.month(token) : null;
  const window = month === null ? null : monthIn(month, undefined, clock);
  return window === null ? null : { from, to: from + 1, window };
}

/** "Down on 2025: 15,242 by 9 August against 26,274 at the same point": of the other year that was named. */
function pointOfOther(before: readonly When[]): Window {
  const years = before.flatMap(({ window }) =>
    window.kind === 'span' && isWholeYear(window) ? [yearOf(window.first)] : [],
  );
  const [year] = years;
  return years.length === 1 && year !== undefined
    ? { kind: 'samePoint', year }
    : vague('of which year this is the point is not certain');
}

/** "At this point in the year it was 6,265 in 2024 and 4,899 in 2023". */
function isPointOfEachYear(
  tokens: readonly Token[],
  whens: readonly When[],
  { window, from }: When,
): boolean {
  return (
    window.kind === 'span' &&
    isWholeYear(window) &&
    whens.some(
      (other) =>
        other.window.kind === 'thisPoint' && other.to <= from && isWord(tokens[other.to - 1], 'year'),
    )
  );
}

function atPoint(when: When): When {
  return when.window.kind === 'span'
    ? { ...when, window: { kind: 'samePoint', year: yearOf(when.window.first) } }
    : when;
}

/** "Last year … by now" is the same point of last year; without a year it is now. */
function pointOf(tokens: readonly Token[], when: When, before: readonly When[], { year }: Clock): Window {
  const isSame = tokens.slice(when.from, when.to).some((token) => isWord(token, 'same'));
  if (isSame && before.at(-1)?.window.kind === 'toDate') return pointOfOther(before);
  const named = before.at(-1)?.window;
  if (named?.kind === 'samePoint') return named;
  if (named?.kind === 'sameSpan') return { kind: 'samePoint', year: named.year };
  if (named?.kind === 'span' && isWholeYear(named)) return { kind: 'samePoint', year: yearOf(named.first) };
  if (named !== undefined && named.kind !== 'toDate' && named.kind !== 'day')
    return vague('of which year this is the point is not certain');
  return year === null ? vague(NO_YEAR) : { kind: 'toDate', year, until: null };
}

const SPEAKING = [
  ...['said', 'told', 'announced', 'published', 'released', 'revealed', 'confirmed', 'warned', 'speaking'],
  ...[
    'figures',
    'statement',
    'updated',
    'issued',
    'posted',
    'tweeted',
    'insisted',
    'claimed',
    'added',
    'data',
  ],
  ...[
    'disclosed',
    'reported',
    'office',
    'commons',
    'reporters',
    'bbc',
    'tabled',
    'asked',
    'answered',
    'showed',
    'show',
  ],
];

/** Whether a day is that on which somebody spoke: "figures published on Tuesday show". */
export function isOfSpeaking(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return isWord(before, 'on') ? isWord(tokens[from - 2], ...SPEAKING) : isWord(before, ...SPEAKING);
}
