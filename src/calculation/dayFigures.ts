import { type DayNumber, longDate, toCivilDate, weekdayAndDate } from '../calendar/index.js';
import { dayInWords, INCOMPLETE, type Phrase, phrase } from '../report/index.js';
import { isLacking, type SeriesSet, valueIfThere } from '../series/index.js';

/** Figures of one day; `null` also where the data lack the measure, or where a series lacks it and the others have 0. */
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

/** Says that the figures shown for a day lack those of a series. Such figures are marked. */
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

/** `Mon 14 April: 119 people in 2 boats (60 a boat)`; `isPartial` marks figures that lack those of a series. */
export function dayFiguresInWords(
  { arrivals, boats, peoplePerBoat }: ReturnType<typeof dayFigures>,
  day: DayNumber,
  isPartial: boolean,
): Phrase {
  const figures = dayInWords(arrivals, boats, peoplePerBoat);
  return phrase`${weekdayAndDate(day)}: ${figures}${isPartial ? INCOMPLETE : ''}`;
}
