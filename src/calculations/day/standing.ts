import {
  type CivilDate,
  type DayNumber,
  firstDayOf,
  longDate,
  toDayNumber,
  yearOf,
} from '../../calendar/index.js';
import type { DayData } from './dayData.js';

/** A week: what is highest since then is no news yet. */
const NEWS = 7;

/** Days of which something can be said for certain. */
export interface Known {
  /** The first day of the data. */
  readonly begins: DayNumber;
  /** The first day from which on every day up to the one in question has a figure. */
  readonly wholeFrom: DayNumber;
}

/** Why the day is worth a word: the first of its year, the busiest to that date, or the busiest for a while. */
export function standingInWords(
  { rankInYear, rankAllTime, highestSince, previousArrival, arrivals }: DayData,
  on: DayNumber,
  { begins, wholeFrom }: Known,
): string {
  const year = String(yearOf(on));
  // Of days of which some are unknown, nothing can be said to be the first or the most.
  if (wholeFrom > firstDayOf(yearOf(on))) return '';
  if (previousArrival === null || !previousArrival.startsWith(year)) return `the first of ${year}`;
  const since = highestSince === null ? null : toDayNumber(highestSince.date as CivilDate);
  const joint = highestSince?.arrivals === arrivals ? 'joint ' : '';
  if (rankAllTime === 1 && wholeFrom <= begins) return `the ${joint}busiest day on record to that date`;
  if (rankInYear === 1)
    return `the ${since !== null && yearOf(since) === yearOf(on) ? joint : ''}busiest day of ${year} to that date`;
  return since === null || on - since < NEWS || wholeFrom > since + 1
    ? ''
    : `the most since ${longDate(since)}`;
}
