import { type CivilDate, type DayNumber, longDate, toDayNumber, yearOf } from '../../calendar/index.js';
import type { DayData } from './dayData.js';

/** A week: what is highest since then is no news yet. */
const NEWS = 7;

/** Why the day is worth a word: the first of its year, the busiest to that date, or the busiest for a while; `yearIsWhole` tells whether every day up to it has a figure. */
export function standingInWords(
  { rankInYear, rankAllTime, highestSince, previousArrival, arrivals }: DayData,
  on: DayNumber,
  yearIsWhole: boolean,
): string {
  const year = String(yearOf(on));
  // Of a year of which days are unknown, nothing can be said to be the first or the most.
  if (!yearIsWhole) return '';
  if (previousArrival === null || !previousArrival.startsWith(year)) return `the first of ${year}`;
  const since = highestSince === null ? null : toDayNumber(highestSince.date as CivilDate);
  const joint = highestSince?.arrivals === arrivals ? 'joint ' : '';
  if (rankAllTime === 1) return `the ${joint}busiest day on record to that date`;
  if (rankInYear === 1)
    return `the ${since !== null && yearOf(since) === yearOf(on) ? joint : ''}busiest day of ${year} to that date`;
  return since === null || on - since < NEWS ? '' : `the most since ${longDate(since)}`;
}
