import { type DayNumber, fullDate, yearOf } from '../../calendar/index.js';
import { dayInWords, type Phrase, phrase, quantity } from '../../report/index.js';
import type { DayData } from './dayData.js';
import { type Known, standingInWords } from './standing.js';

/** `656 people in 11 boats (60 a boat) arrived on Saturday 12 April 2025, the busiest day of 2025 to that date; …` */
export function sentence(data: DayData, on: DayNumber, known: Known): Phrase {
  const { arrivals, boats, peoplePerBoat, yearToDate } = data;
  const when = fullDate(on);
  if (arrivals === null) return phrase`No figure was published for ${when}.`;
  const soFar = phrase`the total for ${yearOf(on)} to that date was ${{ value: yearToDate, unit: 'people' }}`;
  if (arrivals === 0) {
    const days = data.daysSincePreviousArrival;
    const last = days === null ? '' : phrase`, ${quantity(days, 'days')} after the last arrivals`;
    return phrase`Nobody arrived on ${when}${last}; ${soFar}.`;
  }
  const standing = standingInWords(data, on, known);
  const rank = standing === '' ? '' : `, ${standing}`;
  return phrase`${dayInWords(arrivals, boats, peoplePerBoat)} arrived on ${when}${rank}; ${soFar}.`;
}
