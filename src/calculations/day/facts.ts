import { type DayNumber, dateInWords, yearOf } from '../../calendar/index.js';
import {
  dayInWords,
  factsTable,
  INCOMPLETE,
  type Phrase,
  phrase,
  quantity,
  type Table,
} from '../../report/index.js';
import type { DayData } from './dayData.js';

/** What of the fact sheet is marked: the day, where it lacks a series, and the year to date, where it lacks days. */
interface Incomplete {
  readonly day: boolean;
  readonly year: boolean;
}

/** The fact sheet. */
export function facts(data: DayData, on: DayNumber, incomplete: Incomplete): Table {
  const { arrivals, boats, peoplePerBoat, yearToDate, rankInYear, rankAllTime, exceededSince, nthOver1000 } =
    data;
  const year = String(yearOf(on));
  const exceeded =
    exceededSince === null || exceededSince === 0
      ? []
      : phrase`, exceeded on ${quantity(exceededSince, 'days')} since`;
  return factsTable([
    ['Arrivals', phrase`${dayInWords(arrivals, boats, peoplePerBoat)}${incomplete.day ? INCOMPLETE : ''}`],
    [
      `In ${year} by then`,
      phrase`${{ value: yearToDate, unit: 'people' }}${incomplete.year ? INCOMPLETE : ''}`,
    ],
    [
      'Rank',
      rankInYear === null
        ? []
        : phrase`${rankInYear} in ${year} and ${rankAllTime ?? 0} of all to that date${exceeded}`,
    ],
    ['Highest since', rankInYear === null ? [] : highestSinceInWords(data)],
    ['Over 1,000', nthOver1000 === null ? [] : phrase`number ${nthOver1000} of such days in ${year}`],
    ['Last arrivals', previousInWords(data)],
  ]);
}

function highestSinceInWords({ highestSince }: DayData): Phrase {
  if (highestSince === null) return ['the data begin'];
  return phrase`${dateInWords(highestSince.date)} (${{ value: highestSince.arrivals, unit: 'people' }})`;
}

function previousInWords({ previousArrival, daysSincePreviousArrival }: DayData): Phrase {
  if (previousArrival === null || daysSincePreviousArrival === null) return ['not known'];
  return phrase`${dateInWords(previousArrival)}, ${quantity(daysSincePreviousArrival, 'days')} before`;
}
