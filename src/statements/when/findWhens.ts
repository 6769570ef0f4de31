import { isWholeYear, yearOf } from '../../calendar/index.js';
import { matchAt } from '../sentence/pattern.js';
import { candidates, indexPatterns, type PatternIndex } from '../sentence/patternIndex.js';
import { isWord, type Token } from '../sentence/token.js';
import { dayPhrases } from './dayPhrases.js';
import { monthPhrases } from './monthPhrases.js';
import { type Meaning, NO_YEAR, vague } from './phrase.js';
import { samePhrases } from './samePhrases.js';
import { sinceEvent } from './sinceEvent.js';
import { sincePhrases } from './sincePhrases.js';
import { spanPhrases } from './spanPhrases.js';
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
    when.window.kind === 'thisPoint' ? { ...when, window: pointOf(whens.slice(0, index), clock) } : when,
  );
  return sinceEvent(tokens, withYears(tokens, pointed, clock));
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
  return best;
}

/** "Last year … by now" is the same point of last year; without a year it is now. */
function pointOf(before: readonly When[], { year }: Clock): Window {
  const named = before.at(-1)?.window;
  if (named?.kind === 'samePoint') return named;
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
