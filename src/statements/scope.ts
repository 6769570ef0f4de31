import { MONTHS, periodOfSpan, yearOf } from '../calendar/index.js';
import type { AskedOf } from '../question/index.js';
import { isWord } from './sentence/token.js';
import type { Scene } from './statement.js';

/** The days among which a day is ranked, as options of a command and in words. */
export interface Scope {
  readonly options: Pick<AskedOf<'records'>, 'year' | 'inMonth' | 'asOf'>;
  readonly words: string;
  /** The year of these days; `null` for all days on record. */
  readonly year: number | null;
}

/** Finds the days among which a sentence ranks one; `null` if it does not say. */
export function scopeOf(scene: Scene): Scope | null {
  const { tokens, whens, asOf, topic } = scene;
  const month = whens
    .map(({ window }) => window)
    .find((window) => window.kind === 'span' && window.last - window.first < 31);
  if (month?.kind === 'span') return ofMonth(month, asOf);
  const toDate = whens.map(({ window }) => window).find((window) => window.kind === 'toDate');
  if (toDate?.kind === 'toDate') return ofYear(toDate.year, asOf);
  if (isEver(scene)) return { options: asOf === null ? {} : { asOf }, words: 'on record', year: null };
  const year = whens
    .map(({ window }) => window)
    .find((window) => window.kind === 'span' && window.last - window.first >= 364);
  if (year?.kind === 'span') return ofYear(yearOf(year.first), asOf);
  if (tokens.some((token) => isWord(token, 'year'))) return asOf === null ? null : ofYear(yearOf(asOf), asOf);
  if (topic?.kind === 'span' && topic.span.last - topic.span.first >= 364)
    return ofYear(yearOf(topic.span.first), asOf);
  return null;
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

function ofYear(year: number, asOf: number | null): Scope {
  const isOfYear = asOf !== null && yearOf(asOf) === year;
  return { options: { year, ...(isOfYear && { asOf }) }, words: `in ${year}`, year };
}

/** Whether a sentence says "on record", "ever", "since records began" or "all-time". */
function isEver({ tokens, whens }: Scene): boolean {
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
