import { type DayNumber, longDate, toCivilDate, weekdayAndDate } from '../calendar/index.js';
import { dayInWords, INCOMPLETE, type Phrase, phrase, type ZodModule } from '../report/index.js';
import { isLacking, type SeriesSet, valueIfThere } from '../series/index.js';
import type { DataOf } from './calculation.js';

/** Schema of the figures of one day. */
export function dayFiguresSchema(z: ZodModule) {
  const count = z.int().nullable();
  return z.strictObject({
    date: z.iso.date().describe('Date of the day'),
    arrivals: count.describe(
      'People who arrived; null where no figure was published, or where one of several series has none and the others have 0',
    ),
    boats: count.describe('Boats that arrived; null as for arrivals'),
    peoplePerBoat: z
      .number()
      .nullable()
      .describe('People per boat, unrounded; null where either figure is unknown or no boat arrived'),
  });
}

type DayFigures = DataOf<typeof dayFiguresSchema>;

/** Figures of one day; a measure that the data lack is `null`. */
export function dayFigures(set: SeriesSet, day: DayNumber): DayFigures {
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
  { arrivals, boats }: Pick<DayFigures, 'arrivals' | 'boats'>,
): Phrase[] {
  const isPart = (name: string, value: number | null) => value !== null && isLacking(set.series(name), day);
  return isPart('arrivals', arrivals) || isPart('boats', boats)
    ? [phrase`${longDate(day)} lacks a figure of one series or more, and shows what the others have.`]
    : [];
}

/** `Mon 14 April: 119 people in 2 boats (60 a boat)`; `isPartial` marks figures that lack those of a series. */
export function dayFiguresInWords(
  { arrivals, boats, peoplePerBoat }: DayFigures,
  day: DayNumber,
  isPartial: boolean,
): Phrase {
  const figures = dayInWords(arrivals, boats, peoplePerBoat);
  return phrase`${weekdayAndDate(day)}: ${figures}${isPartial ? INCOMPLETE : ''}`;
}
