import { isWholeYear, yearOf } from '../../calendar/index.js';
import { isArrivals, isBoats, isPeople } from '../sentence/lexicon.js';
import { type Match, matchAt, type Pattern } from '../sentence/pattern.js';
import { candidates, indexPatterns, type PatternIndex } from '../sentence/patternIndex.js';
import { isMark, isPossessive, isWord, range, type Token } from '../sentence/token.js';
import { isDateline } from './dateline.js';
import { dayPhrases } from './dayPhrases.js';
import { joinRanges } from './joinRanges.js';
import { monthIn, monthPhrases } from './monthPhrases.js';
import { withMonthsBefore } from './monthsBefore.js';
import { withNextPeriods } from './nextPeriods.js';
import { type Meaning, NO_YEAR, vague } from './phrase.js';
import { samePhrases } from './samePhrases.js';
import { sinceDated } from './sinceDated.js';
import { sincePhrases } from './sincePhrases.js';
import { SLOTS } from './slotReaders.js';
import { spanPhrases } from './spanPhrases.js';
import { eventAt } from './terms.js';
import { upToBracketed } from './upToBracketed.js';
import type { Clock, When, Window } from './window.js';
import { withYears } from './yearless.js';
import { yearPhrases } from './yearPhrases.js';

let index: PatternIndex<Meaning> | undefined;

/** All phrases of time, indexed on first use, since most commands read no text. */
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

/** Filters time expressions to those of events, without those of when somebody spoke, and resolves relative ones. */
export function whensOfEvents(tokens: readonly Token[], all: readonly When[], clock: Clock): When[] {
  const whens = all.filter((when) => !isOfSpeaking(tokens, when.from) && !isOfText(tokens, when, clock));
  const pointed = whens.map((when, index) =>
    when.window.kind === 'thisPoint'
      ? { ...when, window: pointOf(tokens, when, whens.slice(0, index), clock) }
      : when,
  );
  const points = pointed.map((when) => (isPointOfEachYear(tokens, whens, when) ? atPoint(when) : when));
  const named = points.map((when, index) => yearOfClause(tokens, when, points[index - 1]) ?? when);
  const dated = withMonthsBefore(tokens, withYears(tokens, named, clock));
  return withNextPeriods(tokens, sinceDated(tokens, upToBracketed(tokens, joinRanges(tokens, dated))));
}

/** The year that a clause is about, for "the year" in it: "in 2022, when the total for the year was 45,755"; `null` for any other time. */
function yearOfClause(
  tokens: readonly Token[],
  { from, to, window }: When,
  year: When | undefined,
): When | null {
  const isTheYear =
    window.kind === 'toDate' && isWord(tokens[to - 1], 'year') && isWord(tokens[to - 2], 'the');
  if (!isTheYear || year?.window.kind !== 'span' || !isWholeYear(year.window)) return null;
  return isMark(tokens[year.to], ',') && isWord(tokens[year.to + 1], 'when')
    ? { from, to, window: year.window }
    : null;
}

/** Whether a time is the day of publication in a dateline. */
function isOfText(tokens: readonly Token[], when: When, { published }: Clock): boolean {
  return when.window.kind === 'day' && when.window.day === published && isDateline(tokens, when);
}

/** Finds all time expressions of a sentence, from left to right; at each token the longest phrase wins. */
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
  // "Followed by June (5,170)" is no time up to June.
  if (isWord(tokens[from], 'by') && isWord(tokens[from - 1], 'followed')) return null;
  for (const pattern of candidates(allPhrases(), tokens[from] as Token, tokens[from + 1])) {
    const match = matchOne(pattern, tokens, from);
    if (match === null || (best !== null && match.end <= best.to)) continue;
    const window = pattern.meaning(match.slots, clock);
    // "In 2021, so far as is known".
    const isSoFarAs = isWord(tokens[match.end - 1], 'far') && isWord(tokens[match.end], 'as');
    // "On the 3rd of September" is a date.
    const isOfDate = window?.kind === 'dayOfMonth' && isDateBehind(tokens, match.end);
    if (window !== null && !isSoFarAs && !isOfDate && !isMonthOfDate(tokens, match.end))
      best = { from, to: match.end, window };
  }
  const event = eventAt(tokens, from, clock);
  if (event !== null && event.to > (best?.to ?? 0)) return event;
  return best ?? monthAlone(tokens, from, clock);
}

/** Matches a phrase up to a comma that parts it from another time: "until 28 August, in 2023 until 29 August". */
function matchOne(pattern: Pattern<Meaning>, tokens: readonly Token[], from: number): Match | null {
  const match = matchAt(pattern, tokens, from);
  const comma = range(from, match?.end ?? from).find(
    (at) => isMark(tokens[at], ',') && isWord(tokens[at + 1], 'in', 'by', 'on'),
  );
  return comma === undefined ? match : matchAt(pattern, tokens.slice(0, comma), from);
}

function isDateBehind(tokens: readonly Token[], at: number): boolean {
  const month = isWord(tokens[at], 'of') ? tokens[at + 1] : tokens[at];
  return month !== undefined && SLOTS.month(month) !== null;
}

/** Whether a phrase ends with the month of a date: "of June" in "that of June 15". */
function isMonthOfDate(tokens: readonly Token[], to: number): boolean {
  const [month, day, noun] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (month === undefined || day === undefined || SLOTS.month(month) === null || SLOTS.dom(day) === null)
    return false;
  return !isPeople(noun) && !isBoats(noun) && !isArrivals(noun) && day.end - day.start <= 4;
}

/** Reads a month by itself where it can be no verb: "January's 933 arrivals", "January: 1,098", "and 4,586 in March". */
function monthAlone(tokens: readonly Token[], from: number, clock: Clock): When | null {
  const token = tokens[from] as Token;
  const month = SLOTS.month(token);
  if (month === null) return null;
  const [before, after] = [tokens[from - 1], tokens[from + 1]];
  const stands =
    !isWord(token, 'may', 'march') ||
    isPossessive(token) ||
    after === undefined ||
    isMark(after, ':', '|', '(', ',', '–', ';', '.') ||
    after.kind === 'number' ||
    isWord(before, 'than', 'and', 'on', 'for', 'from', 'below', 'above', 'of', 'to', 'between', 'with');
  const window = stands ? monthIn(month, undefined, clock) : null;
  return window === null ? null : { from, to: from + 1, window };
}

/**
 * Resolves "the same point" to that of the one other year named before: "Down on 2025: 15,242 by 9 August against 26,274
 * at the same point".
 */
function pointOfOther(before: readonly When[]): Window {
  const years = before.flatMap(({ window }) =>
    window.kind === 'span' && isWholeYear(window) ? [yearOf(window.first)] : [],
  );
  const [year] = years;
  return years.length === 1 && year !== undefined
    ? { kind: 'samePoint', year }
    : vague('of which year this is the point is not certain');
}

/** Whether "this point" applies to a plain year: "At this point in the year it was 6,265 in 2024 and 4,899 in 2023". */
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

/** Resolves "this point": after another year, as in "last year … by now", the point of that year; else now. */
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

/** Whether a time is that at which somebody spoke: "figures published on Tuesday show". */
export function isOfSpeaking(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  // "Figures out this week".
  if (isWord(before, 'out') && isWord(tokens[from - 2], 'figures', 'numbers', 'statistics', 'data'))
    return true;
  return isWord(before, 'on') ? isWord(tokens[from - 2], ...SPEAKING) : isWord(before, ...SPEAKING);
}
