import { type DataOf, dayFigures, dayFiguresSchema } from '../calculation/index.js';
import { type DayNumber, daysOf, type Span, toCivilDate } from '../calendar/index.js';
import type { ZodModule } from '../report/index.js';
import { figureOn, isLacking, placeAmong, type Series, type SeriesSet, total } from '../series/index.js';

/** Days with more arrivals than this are counted within their year. */
const MANY = 1000;

/** Schema of one day, and how it stands among the days before it. */
export function dataSchema(z: ZodModule) {
  const count = z.int().nullable();
  return z.strictObject({
    ...dayFiguresSchema(z).shape,
    yearToDate: count.describe(
      'People who arrived from 1 January to the day, both included; null where no day of them has a figure',
    ),
    rankInYear: count.describe(
      'Rank by arrivals among the days of its year up to it, from 1; null on a day without arrivals, or without a whole figure',
    ),
    rankAllTime: count.describe(
      'Rank by arrivals among all days of the data up to it, from 1; null with rankInYear',
    ),
    rankInYearSharedBy: count.describe(
      'Days of its year up to it with as many arrivals, itself included: 1 where it has no equal; null with rankInYear',
    ),
    rankAllTimeSharedBy: count.describe(
      'Days of the data up to it with as many arrivals, itself included: 1 where it has no equal; null with rankInYear',
    ),
    exceededSince: count.describe('Number of later days with more arrivals; null with rankInYear'),
    highestSince: z
      .strictObject({
        date: z.iso.date().describe('Date of that day'),
        arrivals: z.int().describe('People who arrived on it'),
      })
      .nullable()
      .describe('The last earlier day with at least as many arrivals; null where there is none, or no rank'),
    previousArrival: z.iso
      .date()
      .nullable()
      .describe(
        'The last earlier day on which anybody arrived; null where there is none, or a day without a whole figure lies between',
      ),
    daysSincePreviousArrival: count.describe('Days from previousArrival to the day; null with it'),
    nthOver1000: count.describe(
      'On a day with more than 1,000 arrivals, how many such days its year has up to it; null on any other',
    ),
  });
}

export type DayData = DataOf<typeof dataSchema>;

/** Computes the data of a day; `year` is the span from the first day of its year in the data to the day, both included. */
export function toDayData(set: SeriesSet, arrivals: Series, on: DayNumber, year: Span): DayData {
  const figures = dayFigures(set, on);
  const { arrivals: value } = figures;
  const higher = (first: DayNumber, last: DayNumber) =>
    daysOf({ first, last }).filter((day) => figureOn(arrivals, day) > (value ?? 0)).length;
  // A figure that lacks a series may be higher in truth: it has no rank, though it may be known to exceed another day's.
  const ranked = value !== null && value > 0 && !isLacking(arrivals, on);
  // A day that lacks a series may have had more than another with the same figure.
  const isComparable = (day: DayNumber) =>
    !isLacking(arrivals, day) || figureOn(arrivals, day) > (value ?? 0);
  const placeIn = (span: Span) =>
    ranked
      ? placeAmong(
          daysOf(span)
            .filter((day) => day === on || isComparable(day))
            .map((day) => figureOn(arrivals, day)),
          value,
          'highest',
        )
      : null;
  const ofYear = placeIn(year);
  const ofAll = placeIn({ first: set.coverage.first, last: on });
  const since = ranked
    ? lastDay(set.coverage.first, on, (day) => figureOn(arrivals, day) >= value)
    : undefined;
  const unknown = lastDay(set.coverage.first, on, (day) => isLacking(arrivals, day));
  const lastSeen = lastDay(set.coverage.first, on, (day) => figureOn(arrivals, day) > 0);
  // Somebody may have arrived on a day without a figure: then nobody can say which day was the last.
  const previous =
    lastSeen !== undefined && unknown !== undefined && unknown > lastSeen ? undefined : lastSeen;
  return {
    ...figures,
    yearToDate: total(arrivals, year).value,
    rankInYear: ofYear?.rank ?? null,
    rankAllTime: ofAll?.rank ?? null,
    rankInYearSharedBy: ofYear?.sharedBy ?? null,
    rankAllTimeSharedBy: ofAll?.sharedBy ?? null,
    exceededSince: ranked ? higher(on + 1, set.coverage.last) : null,
    highestSince:
      since === undefined ? null : { date: toCivilDate(since), arrivals: figureOn(arrivals, since) },
    previousArrival: previous === undefined ? null : toCivilDate(previous),
    daysSincePreviousArrival: previous === undefined ? null : on - previous,
    nthOver1000:
      ranked && value > MANY ? daysOf(year).filter((day) => figureOn(arrivals, day) > MANY).length : null,
  };
}

/** The last day from `first`, before `on`, for which `matches` holds. */
function lastDay(
  first: DayNumber,
  on: DayNumber,
  matches: (day: DayNumber) => boolean,
): DayNumber | undefined {
  return daysOf({ first, last: on - 1 }).findLast(matches);
}
