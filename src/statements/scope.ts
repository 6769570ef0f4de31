import { MONTHS, periodOfSpan, toCivilDate, yearOf } from '../calendar/index.js';
import type { AskedOf } from '../question/index.js';
import { isWord } from './sentence/token.js';
import type { Scene } from './statement.js';
import { SLOTS } from './when/slotReaders.js';
import { isYear } from './when/window.js';

/** The days among which a day is ranked, as options of a command and in words. */
export interface Scope {
  readonly options: Pick<AskedOf<'records'>, 'year' | 'inMonth' | 'since' | 'asOf'>;
  readonly words: string;
  /** The year of these days; `null` for all days on record. */
  readonly year: number | null;
}

/** Finds the days among which a sentence ranks one; `null` if it does not say. */
export function scopeOf(scene: Scene): Scope | null {
  const { tokens, whens, asOf, topic } = scene;
  const any = anyMonth(tokens);
  if (any !== null) return upTo(asOf, { inMonth: any }, `in any ${MONTHS[any - 1]}`);
  const windows = whens.map(({ window }) => window);
  const month = windows.find((window) => window.kind === 'span' && window.last - window.first < 31);
  if (month?.kind === 'span') return ofMonth(month, asOf);
  const ever = isEver(scene);
  const term = ever ? null : sinceEvent(scene);
  if (term !== null) return term;
  const toDate = windows.find((window) => window.kind === 'toDate');
  if (toDate?.kind === 'toDate') return ofYear(toDate.year, asOf);
  if (ever) return onRecord(asOf);
  const year = windows.find((window) => window.kind === 'span' && window.last - window.first >= YEAR);
  if (year?.kind === 'span') return ofYear(yearOf(year.first), asOf);
  if (tokens.some((token) => isWord(token, 'year'))) return asOf === null ? null : ofYear(yearOf(asOf), asOf);
  return topic?.kind === 'span' && topic.span.last - topic.span.first >= YEAR
    ? ofYear(yearOf(topic.span.first), asOf)
    : null;
}

/** Days between the first and the last one of a year, at least. */
const YEAR = 364;

/** The days since an event, or of the term of somebody, that the sentence names; `null` where it names none. */
function sinceEvent({ tokens, whens, asOf, events }: Scene): Scope | null {
  const since = whens
    .map(({ window }) => window)
    .find((window) => window.kind === 'since' && window.event !== null);
  if (since?.kind === 'since') return upTo(asOf, { since: since.first }, `since ${toCivilDate(since.first)}`);
  const term = events.find(({ event }) => event.kind === 'government' || event.kind === 'prime-minister');
  if (term === undefined || tokens.some((token) => isWord(token, 'year', 'month'))) return null;
  return upTo(term.last ?? asOf, { since: term.first }, `since ${toCivilDate(term.first)}`);
}

/** The first year that "the lowest since 2021" ranks, the one behind it, for days of a later year; `null` where none is named. */
export function firstYearSince(
  { tokens, whens }: Pick<Scene, 'tokens' | 'whens'>,
  year: number,
): number | null {
  const since = whens
    .flatMap(({ from, window }) => {
      // "Since 2023, when it was 11,433" names the year itself.
      const isNamed = isYear(window) && isWord(tokens[from], 'since');
      return isNamed || (window.kind === 'since' && window.event === null) ? [yearOf(window.first)] : [];
    })
    .find((each) => each < year);
  return since === undefined ? null : since + 1;
}

/** All days on record, up to the last one counted. */
export function onRecord(asOf: number | null): Scope {
  return upTo(asOf, {}, 'on record');
}

function upTo(asOf: number | null, options: Scope['options'], words: string): Scope {
  return { options: { ...options, ...(asOf !== null && { asOf }) }, words, year: null };
}

/** The month of "the most on any December day". */
function anyMonth(tokens: Scene['tokens']): number | null {
  const at = tokens.findIndex(
    (token, index) => isWord(token, 'any', 'a') && isWord(tokens[index + 2], 'day'),
  );
  const month = tokens[at + 1];
  return at === -1 || month === undefined ? null : SLOTS.month(month);
}

function ofMonth({ first, last }: { first: number; last: number }, asOf: number | null): Scope | null {
  const period = periodOfSpan({ first, last });
  if (period?.kind !== 'month') return null;
  const isGoingOn = asOf !== null && asOf >= first && asOf < last;
  return {
    options: { year: period.year, inMonth: period.number, ...(isGoingOn && { asOf }) },
    words: `in ${MONTHS[period.number - 1]} ${period.year}`,
    year: period.year,
  };
}

/** The days of a year, up to the last one counted. */
export function ofYear(year: number, asOf: number | null): Scope {
  const isOfYear = asOf !== null && yearOf(asOf) === year;
  return { options: { year, ...(isOfYear && { asOf }) }, words: `in ${year}`, year };
}

/** Whether a sentence says "on record", "ever", "since records began" or "all-time". */
export function isEver({ tokens, whens }: Scene): boolean {
  const records = whens.some(({ window }) => window.kind === 'since' && window.event === 'the records began');
  return (
    records ||
    tokens.some(
      (token, index) =>
        isWord(token, 'ever', 'history') ||
        (isWord(token, 'record', 'yet') && isWord(tokens[index - 1], 'on')) ||
        (isWord(token, 'time') && isWord(tokens[index - 1], 'all')) ||
        (isWord(token, 'all') && tokens[index + 1]?.text === '-' && isWord(tokens[index + 2], 'time')),
    )
  );
}
