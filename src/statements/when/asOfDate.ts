import { type DayNumber, fullDate, longDate, yearOf } from '../../calendar/index.js';
import type { Clock, Window } from './window.js';

/** The last day that a text counts, and how it was found, in a sentence without a full stop. */
export interface AsOfDate {
  readonly day: DayNumber;
  readonly how: string;
  /** Whether the day is assumed, as no words of the text name it. */
  readonly assumed: boolean;
}

/** A day that a figure of the text is about, and the words that name it. */
export interface DayNamed {
  readonly window: Window;
  readonly words: string;
}

/** Most days before the publication of a day that shows how far the text counts. */
const RECENT = 14;
/** Length of a weekend with a bank holiday; longer spans do not show how far the text counts. */
const FEW_DAYS = 4;
const FRESH = 3;

/**
 * Finds the last day that a text counts: the latest day with a figure shortly before the publication, else the day
 * before the publication. Without a date of publication: the latest day with a figure, else the last day of the data if
 * the text is about that year; else `null`.
 */
export function asOfDate(named: readonly DayNamed[], clock: Clock, lastDay: DayNumber): AsOfDate | null {
  const { published } = clock;
  const days = named
    .map(({ window, words }) => ({ day: lastOf(window, published), words }))
    .filter((each): each is { day: DayNumber; words: string } => each.day !== null)
    // Figures of the day of publication itself are not yet part of a total.
    .filter(({ day }) => (published === null ? day <= lastDay : day < published && day >= published - RECENT))
    .sort((one, other) => other.day - one.day);
  const [latest] = days;
  if (latest !== undefined)
    return { day: latest.day, how: latestInWords(latest.words, latest.day, published), assumed: false };
  if (published !== null) {
    return {
      day: published - 1,
      how: `the day before the publication on ${fullDate(published)}, since no figure is of a day shortly before it`,
      assumed: true,
    };
  }
  if (clock.year !== yearOf(lastDay)) return null;
  return {
    day: lastDay,
    how: `the last day of the data, since the text is about ${clock.year} and names no day`,
    assumed: true,
  };
}

function latestInWords(words: string, day: DayNumber, published: DayNumber | null): string {
  const counted = published === null ? '' : `, in a text published on ${fullDate(published)}`;
  const named = words.includes(longDate(day)) ? '' : `, ${longDate(day)}`;
  return `the latest day of which the text has a figure: "${words}"${named}${counted}`;
}

function lastOf(window: Window, published: DayNumber | null): DayNumber | null {
  if (window.kind === 'day') return window.day;
  if (window.kind === 'toDate' || window.kind === 'rolling') return window.until;
  if (window.kind !== 'span') return null;
  // "In April" counts if published on 2 May. In an undated text, a past month does not show how far the rest counts.
  const fresh = published !== null && published - window.last <= FRESH;
  return fresh || window.last - window.first < FEW_DAYS ? window.last : null;
}
