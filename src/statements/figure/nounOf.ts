import { isAdjective, isArrivals, isBoats, isCrossing, isPeople } from '../sentence/lexicon.js';
import { isMark, isWord, range, type Token } from '../sentence/token.js';
import type { Measure } from './figure.js';

/** The measure that the noun of a figure names, and the index after the noun. */
export interface Noun {
  readonly measure: Measure | null;
  /** Whether the noun itself means crossings: arrivals, crossings. */
  readonly crossing: boolean;
  /** Whether it is "crossings", each of which may be that of a boat. */
  readonly isCrossings: boolean;
  readonly end: number;
}

const LONGEST = 6;
// Words that may follow a figure without being its noun.
const NO_NOUN = new Set(
  `so this last in on at by to for since during over and but or were was had have has have made
  crossed arrived came landed reached when while after compared against up down higher lower more fewer less than
  recorded detected from between as with already now yesterday today a an per across aboard who which is it that the
  are be being been some, through until before then made making travelled reported taking bringing following under
  these those there their despite because amid although whereas versus vs did do all each onto into mark within total
  overall across throughout new on board logged also yet still alone successfully arriving crossing us seen noted counted registered documented tallied done then here plus brings bring takes take means mean makes pushes pushed puts put
  clocked racked cross arrive make come land reach followed follow we they he she you respectively out got would will set posted hit faster sooner earlier quicker ever above below ahead behind short shy adrift away`.split(
    /\s+/,
  ),
);

/**
 * Reads the noun of the figure at a token. `measure` is `null` if there is no noun; the result is `null` for other
 * nouns.
 */
export function nounOf(tokens: readonly Token[], at: number): Noun | null {
  const each = perBoat(tokens, at + 1);
  if (each !== null) return { measure: 'people-per-boat', crossing: false, isCrossings: false, end: each };
  let next = at + 1;
  if (tokens[next]?.text === '+') next += 1;
  if (tokens[next]?.text === '-' && tokens[next + 1]?.text === 'plus') next += 2;
  if (isWord(tokens[next], 'or') && isWord(tokens[next + 1], 'more', 'so')) next += 2;
  if (isWord(tokens[next], 'of') && isWord(tokens[next + 1], 'them', 'those', 'whom', 'these'))
    return { measure: null, crossing: false, isCrossings: false, end: next + 2 };
  const head = headOf(tokens, next);
  if (head !== null) return { ...ofHead(tokens[head] as Token), end: head + 1 };
  const follows = tokens[next];
  // "The 1,077 of December 2023", "the 43,309 of the year before", "the 711 of 1 May".
  if (
    isWord(follows, 'of') &&
    (tokens[next + 1]?.capital ||
      /^20\d\d$/.test(tokens[next + 1]?.text ?? '') ||
      isTimeWord(tokens[next + 1], tokens[next + 2]))
  )
    return { measure: null, crossing: false, isCrossings: false, end: next };
  const free =
    follows === undefined || follows.kind !== 'word' || NO_NOUN.has(follows.text) || follows.capital;
  return free ? { measure: null, crossing: false, isCrossings: false, end: next } : null;
}

const OF_TIMES =
  'whole entire last this year years twelve same first second third fourth final previous preceding quarter half week weekend month months day days'.split(
    ' ',
  );

function isTimeWord(token: Token | undefined, next: Token | undefined): boolean {
  if (isWord(token, 'a') && isWord(next, 'year')) return true;
  if (isWord(token, 'the')) return isWord(next, ...OF_TIMES) || next?.kind === 'number';
  return (
    isWord(token, 'last', 'this') ||
    (token?.kind === 'number' && (next?.capital === true || isWord(next, 'months')))
  );
}

function ofHead(head: Token): Omit<Noun, 'end'> {
  const isCrossings = isWord(head, 'crossing', 'crossings');
  return { measure: isBoats(head) ? 'boats' : 'arrivals', crossing: isArrivals(head), isCrossings };
}

const FAR = 14;

/** Words for what a boat holds, beside which an average is one of people per boat. */
const ABOARD =
  'aboard board load loads boatload occupancy passengers crammed packed squeezed carry carries carried carrying travel holds held'.split(
    ' ',
  );

/**
 * Whether words beside a figure, with no other number between, say that it is that of each boat: "68 people now travel in each",
 * "an average of 54 on board", "more people on each one: 49". `before` is what the sentence before counted.
 */
function isOfEachBoat(tokens: readonly Token[], at: number, before: Measure | null): boolean {
  const isOfBoats = tokens.some((token) => isBoats(token) || isWord(token, ...ABOARD));
  if (!isOfBoats && (before === null || before === 'arrivals')) return false;
  // "In every one", "each of them now takes 68 people".
  const isOneOfBoats = (next: number) =>
    isOne(tokens[next]) ||
    ((before === 'boats' || tokens.some(isBoats)) &&
      isWord(tokens[next], 'of') &&
      isWord(tokens[next + 1], 'them', 'these', 'those'));
  const isEach = (index: number) =>
    (isWord(tokens[index], 'each', 'apiece') &&
      !isWord(tokens[index + 1], 'day', 'week', 'month', 'year', 'of', 'other')) ||
    (isWord(tokens[index], 'each', 'every') && isOneOfBoats(index + 1));
  const isAverage = (index: number) =>
    isWord(
      tokens[index],
      'average',
      'avg',
      'averages',
      'averaged',
      'averaging',
      'mean',
      'typical',
      'typically',
      'occupancy',
      'load',
      'loads',
    ) && !isWord(tokens[index - 1], 'daily', 'weekly', 'monthly', 'annual');
  const beside = besideNumber(tokens, at);
  // "An average of 114 people a day arrived by small boat".
  if (beside.some((index) => index > at && isRate(tokens, index))) return false;
  return beside.some((index) => isEach(index) || isAverage(index));
}

/** Whether words such as "a day" or "per week" begin at a token: a figure beside them is of so many days. */
export function isRate(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'a', 'per', 'each', 'every') && isWord(tokens[at + 1], 'day', 'week', 'month');
}

/** Indexes of the tokens around a figure, up to the next number, mark that ends a clause, or a dozen words. */
function besideNumber(tokens: readonly Token[], at: number): number[] {
  const isEnd = (index: number) =>
    tokens[index]?.kind === 'number' || isMark(tokens[index], ';', '.', '(', ')');
  const behind = range(at + 1, Math.min(tokens.length, at + SOON));
  const before = range(Math.max(0, at - FAR), at).reverse();
  return [behind, before].flatMap((indexes) => {
    const end = indexes.findIndex(isEnd);
    return end === -1 ? indexes : indexes.slice(0, end);
  });
}

const SOON = 8;

/** The measure named beside a figure, "the number of boats" or people per boat; `null` for neither. */
export function subjectBefore(tokens: readonly Token[], at: number, before: Measure | null): Measure | null {
  if (isOfEachBoat(tokens, at, before)) return 'people-per-boat';
  for (let back = at - 1; back >= Math.max(0, at - FAR); back -= 1) {
    if (!isBoats(tokens[back]) || isArrivals(tokens[back + 1]) || isPeople(tokens[back + 1])) continue;
    const start = isWord(tokens[back - 1], 'small') ? back - 2 : back - 1;
    if (isWord(tokens[start], 'per', 'each', 'average', 'every')) return 'people-per-boat';
    // "A boat now holds 49".
    const verb = isWord(tokens[back + 1], 'now') ? back + 2 : back + 1;
    if (isWord(tokens[start], 'a') && isWord(tokens[verb], 'holds', 'carries')) return 'people-per-boat';
    if (isWord(tokens[start], 'a') && isWord(tokens[start - 1], 'in', 'on', 'aboard', 'to'))
      return 'people-per-boat';
    const named = isWord(tokens[start], 'of') && isWord(tokens[start - 1], 'number', 'total');
    if (named || (start <= 0 && tokens[back + 1]?.text === ':')) return 'boats';
  }
  return null;
}

/** The last noun of a run such as `small boat arrivals`. */
function headOf(tokens: readonly Token[], from: number): number | null {
  let head: number | null = null;
  for (let at = from; at < from + LONGEST; at += 1) {
    const token = tokens[at];
    if (token?.text === '-') continue;
    // In "19 boats crossing the Channel" the last word is a verb, not the noun.
    if (head !== null && isWord(token, 'crossing', 'landing') && !isWord(tokens[head], 'boat')) break;
    if (isPeople(token) || isArrivals(token) || isBoats(token)) head = at;
    else if (!isAdjective(token)) break;
  }
  return head;
}

/** Index after `people per boat`, `to each boat`, `a boat`, `on each`; `null` if there is nothing like it. */
function perBoat(tokens: readonly Token[], from: number): number | null {
  let at = from;
  if (isPeople(tokens[at])) at += 1;
  // "Boats had 53 migrants each".
  if (at > from && isWord(tokens[at], 'each') && tokens.slice(0, from).some(isBoats)) return at + 1;
  if (at > from && isCrossing(tokens[at])) at += 1;
  if (isWord(tokens[at], 'on') && isWord(tokens[at + 1], 'average')) at += 2;
  if (isWord(tokens[at], 'were', 'was')) at += 1;
  if (tokens[at]?.text === '-') at += 1;
  const joined = isWord(tokens[at], 'to', 'in', 'on', 'aboard', 'for', 'onto', 'into');
  if (joined) at += 1;
  if (!isWord(tokens[at], 'per', 'a', 'each', 'every', 'an')) return null;
  if (tokens[at + 1]?.text === '-') at += 1;
  const size = isAdjective(tokens[at + 1]) && isBoats(tokens[at + 2]) ? at + 2 : at + 1;
  if (isBoats(tokens[size])) return size + 1;
  // "on each", "in each one" refer to boats named before.
  const isOf = isOne(tokens[at + 1]);
  if (!joined || !(isWord(tokens[at], 'each') || (isWord(tokens[at], 'every') && isOf))) return null;
  return isOf ? at + 2 : at + 1;
}

function isOne(token: Token | undefined): boolean {
  return isWord(token, 'one') || token?.number?.value === 1;
}
