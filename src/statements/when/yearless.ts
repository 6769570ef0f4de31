import { dayNumberOf, dayOfMonth, isWholeYear, monthOf, yearOf } from '../../calendar/index.js';
import { directionOf, isComparing } from '../sentence/lexicon.js';
import { isMark, isWord, type Token } from '../sentence/token.js';
import { NO_YEAR } from './phrase.js';
import { SLOTS } from './slotReaders.js';
import type { Clock, When } from './window.js';

/**
 * Most days before the publication of a date in the year before that is given without a year. There is no limit in
 * January and February, when texts review that year.
 */
const RECENT = 120;
const FEBRUARY = 2;

/**
 * Gives days without a year the year that the sentence names before them, as in "Last year it was 24 May". If it names
 * none, a date that would lie far back in the year before stays vague.
 */
export function withYears(
  tokens: readonly Token[],
  whens: readonly When[],
  { published, thatYear = null }: Clock,
): When[] {
  return whens.map((when, index) => {
    const day = when.window.kind === 'day' ? when.window.day : null;
    const until = when.window.kind === 'toDate' ? when.window.until : null;
    const known = day ?? until;
    if (known === null || !isYearless(tokens, when)) return when;
    const named = yearNamed(
      whens.slice(0, index).filter((each) => !isBase(tokens, each)),
      thatYear,
    );
    if (named !== null) {
      const meant = dayNumberOf(named, monthOf(known), dayOfMonth(known)) ?? known;
      return {
        ...when,
        window: day === null ? { kind: 'toDate', year: named, until: meant } : { kind: 'day', day: meant },
      };
    }
    const behind = whens.slice(index + 1).find(({ window }) => window.kind === 'span' && isWholeYear(window));
    const far = published !== null && yearOf(known) < yearOf(published) && published - known > RECENT;
    if (far && behind?.window.kind === 'span' && yearOf(behind.window.first) === yearOf(known)) return when;
    return far && monthOf(published) > FEBRUARY
      ? { ...when, window: { kind: 'vague', why: NO_YEAR, day: known } }
      : when;
  });
}

function isYearless(tokens: readonly Token[], { from, to }: When): boolean {
  const words = tokens.slice(from, to);
  return (
    words.some((token) => SLOTS.month(token) !== null || isWord(token, 'christmas', 'boxing')) &&
    !words.some(({ text }) => /^\d{4}$/.test(text) || text === 'last')
  );
}

/** Whether a year is only compared with, so not that of a date: "Up on 2023 levels, with 8,183 by 14 April". */
function isBase(tokens: readonly Token[], { from, to }: When): boolean {
  // "Earlier than in 2024 (24 May)".
  if (isMark(tokens[to], '(')) return false;
  // "The 20,000th of the year" names none.
  if (isWord(tokens[to - 1], 'year') && isWord(tokens[to - 2], 'the')) return true;
  return [from - 2, from - 1, from].some(
    (at) =>
      isComparing(tokens, at) ||
      (isWord(tokens[at], 'on') &&
        (directionOf(tokens[at - 1]) !== 0 || tokens[at - 1]?.number?.form === 'percent')),
  );
}

function yearNamed(before: readonly When[], thatYear: number | null): number | null {
  const window = before
    .map((when) => when.window)
    .findLast(
      (each) =>
        each.kind === 'thatYear' ||
        (each.kind === 'toDate' && each.until === null) ||
        (each.kind === 'span' && isWholeYear(each)),
    );
  if (window?.kind === 'thatYear') return thatYear;
  if (window?.kind === 'toDate') return window.year;
  return window?.kind === 'span' ? yearOf(window.first) : null;
}
