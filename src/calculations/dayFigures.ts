import { type DayNumber, longDate, toCivilDate } from '../calendar/index.js';
import { type Phrase, phrase } from '../report/index.js';
import { isLacking, type SeriesSet, valueIfThere } from '../series/index.js';

/** The figures of one day; `null` also where the data lack the measure, or a series lacks it and the others have 0. */
export function dayFigures(set: SeriesSet, day: DayNumber) {
  const on = (name: string) => {
    const value = valueIfThere(set, name, { first: day, last: day });
    return value === 0 && isLacking(set.series(name), day) ? null : value;
  };
  return {
    date: toCivilDate(day),
    arrivals: on('arrivals'),
    boats: on('boats'),
    peoplePerBoat: on('people-per-boat'),
  };
}

/** Of a day that shows what some series have: that it is not all. Such figures are marked. */
export function partialDayNotes(
  set: SeriesSet,
  day: DayNumber,
  { arrivals, boats }: Pick<ReturnType<typeof dayFigures>, 'arrivals' | 'boats'>,
): Phrase[] {
  const isPart = (name: string, value: number | null) => value !== null && isLacking(set.series(name), day);
  return isPart('arrivals', arrivals) || isPart('boats', boats)
    ? [phrase`${longDate(day)} lacks a figure of one series or more, and shows what the others have.`]
    : [];
}
