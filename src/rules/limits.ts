import { type CivilDate, toDayNumber } from '../calendar/index.js';

// The limits of rules that hold of any data: apart from the rules, since data within all of them need no rule loaded.

/** The first day that the publisher has counted. */
export const FIRST_PUBLISHED = toDayNumber('2018-01-01' as CivilDate);

/** The highest official days: 3 September 2022 and 11 November 2021. A test holds them to the bundled figures. */
export const RECORDS = { arrivals: 1305, boats: 36 } as const;

/** More people than so many a boat, and so many over, are too many. */
export const CROWDED = { peopleABoat: 100, slack: 200 } as const;

/** From this day on, boats are larger. */
export const LARGER_BOATS = toDayNumber('2023-01-01' as CivilDate);
/** The fewest boats that say anything, and the fewest people that each must have had. */
export const SPARSE = { before: { boats: 5, people: 6 }, since: { boats: 2, people: 10 } } as const;

/** So many days in a row may have the same figures; the official series never has more. Small figures repeat by chance. */
export const REPEATED = { mostDays: 2, fewestPeople: 20 } as const;

/**
 * Days in a row without arrivals, from April to September and in all: one and a half times the longest runs of the
 * official series from 2019 on, 28 days, and 16 in summer. Before 2019 weeks without were usual: the longest was 136 days.
 */
export const ZERO_RUN = {
  firstCounted: toDayNumber('2019-01-01' as CivilDate),
  mostDays: 42,
  mostSummerDays: 24,
} as const;
