import { type DayNumber, toDayNumber } from '../../calendar/index.js';
import { type DatedEvent, EVENTS } from '../../event/index.js';
import { isWord, isYearNumber, type Token } from '../sentence/token.js';
import { vague } from './phrase.js';
import type { Clock, When, Window } from './window.js';

/** Kinds of events by whose names texts count days. */
const KINDS = ['government', 'prime-minister', 'home-secretary', 'election', 'agreement'];

/** An event with its names as lists of words, the longest first. */
interface NamedEvent {
  readonly event: DatedEvent;
  readonly first: DayNumber;
  readonly names: readonly (readonly string[])[];
}

let named: readonly NamedEvent[] | undefined;

function namedEvents(): readonly NamedEvent[] {
  named ??= EVENTS.filter(({ kind }) => KINDS.includes(kind)).map((event) => ({
    event,
    first: toDayNumber(event.first),
    names: [
      event.name.toLowerCase(),
      ...event.aliases,
      ...(event.kind === 'election' ? ['election'] : []),
    ].map((name) => name.split(' ')),
  }));
  return named;
}

/** An event that a text names, the index of its name and the one after it. */
export interface EventNamed {
  readonly event: DatedEvent;
  readonly first: DayNumber;
  /** Last day of a term that was over when the text was published; `null` for one that went on, and for what is no term. */
  readonly last: DayNumber | null;
  readonly from: number;
  readonly to: number;
}

/**
 * The events that words name, in their order. Of several with one name it is the last that had begun by the publication, such as
 * the election of 2024.
 */
export function eventsNamed(
  tokens: readonly Token[],
  { published }: Clock,
  from = 0,
  to = tokens.length,
): EventNamed[] {
  const found: EventNamed[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.kind === 'mark') continue;
    const here = namedEvents().flatMap(({ event, first, names }) => {
      const length = Math.max(
        0,
        ...names.filter((name) => isName(tokens, at, name)).map((name) => name.length),
      );
      const hasBegun = published === null || first <= published;
      return length === 0 || !hasBegun ? [] : [{ event, first, length }];
    });
    const best = here.sort((one, other) => other.length - one.length || other.first - one.first)[0];
    if (best === undefined) continue;
    const last = best.event.last === null ? null : toDayNumber(best.event.last);
    const isOver = last !== null && published !== null && last < published;
    found.push({
      event: best.event,
      first: best.first,
      last: isOver ? last : null,
      from: at,
      to: at + best.length,
    });
    at += best.length - 1;
  }
  return found;
}

function isName(tokens: readonly Token[], at: number, name: readonly string[]): boolean {
  // "Labour" and "Johnson" are names with a capital only; "labour costs" are none.
  return (
    name.every((word, index) => tokens[at + index]?.text === word) &&
    (name.length > 1 || name[0] === 'election' || tokens[at]?.capital === true)
  );
}

const STOPS = 'have has had more than some who were was when which a to but so with there at least'.split(
  ' ',
);

/** Words behind a name that say that a term began: "Labour took office", "Starmer's premiership began", "Labour's win". */
const BEGAN =
  `took came come entered won became was were elected formed swept got returned walked moved arrived win victory
  landslide premiership election government began started took-over assumed landed in`.split(/\s+/);

const FARTHEST = 16;

/**
 * Reads a time since an event, or under a government, at a token: `since Labour took office last July`, `under Rishi Sunak`. An
 * event that is not in the table gives a vague time. `null` if none starts here.
 */
export function eventAt(tokens: readonly Token[], from: number, clock: Clock): When | null {
  const isUnder = isWord(tokens[from], 'under');
  if (!isUnder && !isWord(tokens[from], 'since')) return null;
  const to = endOfPhrase(tokens, from);
  const words = tokens.slice(from + 1, to);
  const unknown: When = { from, to, window: vague('since an event of which the day is not known') };
  if (!isUnder && words.some((token) => isWord(token, ...NO_BEGINNING))) return unknown;
  const [named] = eventsNamed(tokens, clock, from + 1, isUnder ? Math.min(to, from + 7) : to);
  if (isUnder && named !== undefined) return { from, to: named.to, window: termWindow(named) };
  const event = isUnder ? undefined : (electionIn(words) ?? named);
  if (event === undefined)
    return thisGovernment(tokens, from, isUnder ? Math.min(to, from + 4) : to, isUnder, clock);
  const behind = tokens
    .slice(named?.to ?? to, to)
    .filter((token) => token.kind === 'word' && !token.capital && !isWord(token, ...OF_DATES));
  const isPlain = behind.length === 0 || behind.some((token) => isWord(token, ...BEGAN));
  const isAgreement = event.event.kind === 'agreement';
  if (!isPlain && !isAgreement) return unknown;
  return { from, to, window: { kind: 'since', first: event.first, event: event.event.description } };
}

/** Words that say something else of an event than that it began: "since the election was called", "since it was scrapped". */
const NO_BEGINNING =
  'called calling scrapped scrapping ended cancelled axed dropped abandoned collapsed binned suspended'.split(
    ' ',
  );

/** Words that only join the date of an event: "the general election on 4 July 2024". */
const OF_DATES = ['on', 'of', 'in', 'last', 'this', 'the'];

/** The election of a year that the words name: "since the election in 2019", "since Johnson won the 2019 election". */
function electionIn(words: readonly Token[]): Pick<EventNamed, 'event' | 'first'> | undefined {
  if (!words.some((token) => isWord(token, 'election'))) return undefined;
  const event = EVENTS.find(
    ({ kind, first }) => kind === 'election' && words.some(({ text }) => text === first.slice(0, 4)),
  );
  return event && { event, first: toDayNumber(event.first) };
}

const RULERS = 'government party they we it minister pm'.split(' ');
const OFFICE = 'office power election elected downing formed'.split(' ');

/** "Since this government took office", "since we came to power": the government of the day of publication. */
function thisGovernment(
  tokens: readonly Token[],
  from: number,
  to: number,
  isUnder: boolean,
  { published }: Clock,
): When | null {
  const words = tokens.slice(from + 1, to);
  const isOffice =
    words.some((token) => isWord(token, ...BEGAN) && !isWord(token, 'government')) &&
    words.some((token) => isWord(token, ...OFFICE));
  const ruler = words.findIndex((token) => isWord(token, ...(isUnder ? ['government'] : RULERS)));
  if ((!isOffice && !isUnder) || ruler === -1) return null;
  const event = EVENTS.findLast(
    ({ kind, first }) => kind === 'government' && (published === null || toDayNumber(first) <= published),
  );
  if (event === undefined) return null;
  const end = isUnder ? from + ruler + 2 : to;
  return {
    from,
    to: end,
    window: { kind: 'since', first: toDayNumber(event.first), event: event.description },
  };
}

function endOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  for (; at < Math.min(tokens.length, from + FARTHEST); at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== "'") break;
    if (token.kind === 'word' && STOPS.includes(token.text) && !goesOn(tokens, at)) break;
    if (token.kind === 'number' && !isOfDate(token)) break;
  }
  return at;
}

/** Whether a word goes on with the event: "since Starmer was elected", "since we came to power". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isWord(tokens[at], 'was', 'were')
    ? isWord(next, 'elected', 'formed', 'announced', 'made', 'signed', 'unveiled', 'agreed', ...NO_BEGINNING)
    : isWord(tokens[at], 'to') && isWord(next, 'power', 'office');
}

function isOfDate(token: Token): boolean {
  const { number } = token;
  return (
    number !== undefined && (isYearNumber(token) || (number.value <= 31 && !number.inWords) || isTen(number))
  );
}

/** "Number 10" and "No 10" are Downing Street. */
function isTen({ value }: { readonly value: number }): boolean {
  return value === 10;
}

/** The days of a term: to its last day if it was over, else to the day that the text counts to. */
function termWindow({ event, first, last }: Pick<EventNamed, 'event' | 'first' | 'last'>): Window {
  return last === null ? { kind: 'since', first, event: event.description } : { kind: 'span', first, last };
}
