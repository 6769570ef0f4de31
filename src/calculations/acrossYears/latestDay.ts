import { type DayNumber, toCivilDate, weekdayAndDate } from '../../calendar/index.js';
import { dayInWords, type Phrase, phrase } from '../../report/index.js';
import { type SeriesSet, valueIfThere } from '../../series/index.js';

/** The figures of one day; `null` also where the data lack the measure. */
export function latestDay(set: SeriesSet, day: DayNumber) {
  const on = (name: string) => valueIfThere(set, name, { first: day, last: day });
  return {
    date: toCivilDate(day),
    arrivals: on('arrivals'),
    boats: on('boats'),
    peoplePerBoat: on('people-per-boat'),
  };
}

/** `Mon 14 April: 119 people in 2 boats (60 a boat)`. */
export function latestDayInWords(
  { arrivals, boats, peoplePerBoat }: ReturnType<typeof latestDay>,
  day: DayNumber,
): Phrase {
  return phrase`${weekdayAndDate(day)}: ${dayInWords(arrivals, boats, peoplePerBoat)}`;
}
