import { dayFigures } from '../calculation/index.js';
import { type DayNumber, daysOf, type Span, toCivilDate } from '../calendar/index.js';
import { figureOn, isLacking, type Series, type SeriesSet, total } from '../series/index.js';

/** Days with more than this many arrivals are counted through the year. */
const MANY = 1000;

/** One day, and how it stands among the days before it. */
export interface DayData {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `null` where no figure was published, or a series lacks it and the others have 0. */
  readonly arrivals: number | null;
  readonly boats: number | null;
  /** `null` also where no boat arrived. */
  readonly peoplePerBoat: number | null;
  /** Arrivals from 1 January to the day, both included. */
  readonly yearToDate: number | null;
  /** Among the days of its year up to it, as it would have been reported; `null` on a day without arrivals, or one that lacks a series. */
  readonly rankInYear: number | null;
  /** The same among all days of the data up to it. */
  readonly rankAllTime: number | null;
  /** Later days with more arrivals: by how many it has been exceeded since. */
  readonly exceededSince: number | null;
  /** The last earlier day with at least as many arrivals; `null` where there is none. */
  readonly highestSince: { readonly date: string; readonly arrivals: number } | null;
  /** The last earlier day on which anybody arrived; `null` where there is none, or a day without a figure lies between. */
  readonly previousArrival: string | null;
  /** Days from that one to this. */
  readonly daysSincePreviousArrival: number | null;
  /** On a day with more than 1,000 arrivals: which such day of its year it is, from 1. */
  readonly nthOver1000: number | null;
}

/** What is to be said of a day; `year` are the days of its year up to it. */
export function toDayData(set: SeriesSet, arrivals: Series, on: DayNumber, year: Span): DayData {
  const figures = dayFigures(set, on);
  const { arrivals: value } = figures;
  const higher = (first: DayNumber, last: DayNumber) =>
    daysOf({ first, last }).filter((day) => figureOn(arrivals, day) > (value ?? 0)).length;
  // What lacks a series may be more: it has no rank, though it may be known to be above another.
  const ranked = value !== null && value > 0 && !isLacking(arrivals, on);
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
    rankInYear: ranked ? higher(year.first, on) + 1 : null,
    rankAllTime: ranked ? higher(set.coverage.first, on) + 1 : null,
    exceededSince: ranked ? higher(on + 1, set.coverage.last) : null,
    highestSince:
      since === undefined ? null : { date: toCivilDate(since), arrivals: figureOn(arrivals, since) },
    previousArrival: previous === undefined ? null : toCivilDate(previous),
    daysSincePreviousArrival: previous === undefined ? null : on - previous,
    nthOver1000:
      ranked && value > MANY ? daysOf(year).filter((day) => figureOn(arrivals, day) > MANY).length : null,
  };
}

/** The last day before `on` that meets the condition. */
function lastDay(first: DayNumber, on: DayNumber, meets: (day: DayNumber) => boolean): DayNumber | undefined {
  return daysOf({ first, last: on - 1 }).findLast(meets);
}
