import { type CivilDate, type DayNumber, monthOf, toDayNumber } from '../calendar/index.js';

// The limits of the rules that hold for any data, and the conditions under which these rules find something. A rule and
// areWithinLimits both import its condition from here: a start of the program asks the conditions and loads no rule.
// A figure that was not published is NaN, for which no condition is true.

/** The first day that the publisher has counted. */
export const FIRST_PUBLISHED = toDayNumber('2018-01-01' as CivilDate);

export function isEarly(day: DayNumber): boolean {
  return day < FIRST_PUBLISHED;
}

export function isFuture(day: DayNumber, today: DayNumber): boolean {
  return day > today;
}

/** Number of days without a row from `first` to `last`, both included, where `rows` of them have one. */
export function missingDays(first: DayNumber, last: DayNumber, rows: number): number {
  return last - first + 1 - rows;
}

/** Whether the second of two values follows the first in the given direction. */
export function isInOrder(before: number, next: number, isRising: boolean): boolean {
  return next > before === isRising;
}

/** The highest official days: 3 September 2022 and 11 November 2021. A test compares them with the bundled figures. */
export const RECORDS = { arrivals: 1305, boats: 36 } as const;

export function isAboveRecord(measure: keyof typeof RECORDS, figure: number): boolean {
  return figure > RECORDS[measure];
}

export function hasBoatsOnly(people: number, boats: number): boolean {
  return people === 0 && boats > 0;
}

export function hasPeopleOnly(people: number, boats: number): boolean {
  return people > 0 && boats === 0;
}

export function isSwapped(people: number, boats: number): boolean {
  return people > 0 && boats > people;
}

export function hasMoreLandings(landings: number, boats: number): boolean {
  return landings > boats;
}

/** The most people expected in `boats`: 100 in each, and 200 over. */
export function mostPeople(boats: number): number {
  return 100 * boats + 200;
}

export function isCrowded(people: number, boats: number): boolean {
  return boats > 0 && people > mostPeople(boats);
}

/** From this day on, boats are larger. */
const LARGER_BOATS = toDayNumber('2023-01-01' as CivilDate);
/** The fewest boats that have a lower limit, and the fewest people expected in each. */
const SPARSE = { before: { boats: 5, people: 6 }, since: { boats: 2, people: 10 } } as const;

/** The fewest people expected in `boats` on a day; 0 for boats too few to have a lower limit. */
export function fewestPeople(day: DayNumber, boats: number): number {
  const least = day >= LARGER_BOATS ? SPARSE.since : SPARSE.before;
  return boats >= least.boats ? least.people * boats : 0;
}

export function isSparse(people: number, boats: number, day: DayNumber): boolean {
  return people > 0 && people < fewestPeople(day, boats);
}

/** Days in a row that may have the same figures; the official series never has more. Small figures repeat by chance. */
const REPEATED = { mostDays: 2, fewestPeople: 20 } as const;

/** Whether a day has the figures of the day before. `boats` is `NaN` on both days where the data have no boats. */
export function isRepeated(
  people: number,
  boats: number,
  peopleBefore: number | undefined,
  boatsBefore: number | undefined,
): boolean {
  return people === peopleBefore && people >= REPEATED.fewestPeople && Object.is(boats, boatsBefore);
}

/** Whether `days` in a row are too many to have the same figures. */
export function isRepeatedTooOften(days: number): boolean {
  return days > REPEATED.mostDays;
}

/**
 * Days in a row with arrivals, none with fewer than the day before: the official series has such a run of 5 days, and never of more.
 * Small figures rise by chance.
 */
export const CLIMB = { mostDays: 6, fewestPeople: 100 } as const;

/** Whether `days` in a row that never fall, and end with `people`, are too many: figures of each day fall again, running totals never. */
export function isClimbTooLong(days: number, people: number): boolean {
  return days > CLIMB.mostDays && people >= CLIMB.fewestPeople;
}

/**
 * Days in a row without arrivals, from April to September and in all: one and a half times the longest runs of the
 * official series from 2019 on, 28 days, and 16 in summer. Before 2019 weeks without were usual: the longest was 136 days.
 */
export const ZERO_RUN = {
  firstCounted: toDayNumber('2019-01-01' as CivilDate),
  mostDays: 42,
  mostSummerDays: 24,
} as const;

/** The first day that counts of a run of days without arrivals. */
export function countedFrom(first: DayNumber): DayNumber {
  return Math.max(first, ZERO_RUN.firstCounted);
}

/** Whether a run of days without arrivals is too long; both ends are included. */
export function isZeroTooLong(first: DayNumber, last: DayNumber): boolean {
  const from = countedFrom(first);
  const days = last - from + 1;
  if (days <= ZERO_RUN.mostSummerDays) return false;
  return days > ZERO_RUN.mostDays || summerDays(from, last) > ZERO_RUN.mostSummerDays;
}

/** Number of days from April to September in a span; both ends are included. */
export function summerDays(first: DayNumber, last: DayNumber): number {
  let found = 0;
  for (let day = first; day <= last; day++) if (isSummer(day)) found += 1;
  return found;
}

function isSummer(day: DayNumber): boolean {
  const month = monthOf(day);
  return month >= 4 && month <= 9;
}
