/** The axis of a chart over the dates of a year, on which every year has its place. */
import { type DayNumber, dayAndMonth, daysOf, firstDayOf, lastDayOf, sameDate } from '../calendar/index.js';
import { figureOn, runningTotals, type Series } from '../series/index.js';
import { monthTicks } from './chartKind.js';

/** A leap year, so that every date of any year has a place on the axis. */
const AXIS_YEAR = 2024;

const axisDays = () => daysOf({ first: firstDayOf(AXIS_YEAR), last: lastDayOf(AXIS_YEAR) });

/** Length, ticks and names of the axis, as a chart has them. */
export function yearAxis() {
  const days = axisDays();
  return {
    count: days.length,
    ticks: monthTicks(firstDayOf(AXIS_YEAR), days.length, AXIS_YEAR),
    names: days.map(dayAndMonth),
  };
}

/** Place of a day of any year on the axis, from 0. */
export function axisPlace(day: DayNumber): number {
  return sameDate(day, AXIS_YEAR) - firstDayOf(AXIS_YEAR);
}

/** A value for each date of the axis, from its day in a year: on 29 February that of the day before, if the year has none. */
export function alongAxis<T>(year: number, toValue: (day: DayNumber) => T): T[] {
  return axisDays().map((day) => toValue(sameDate(day, year)));
}

/** The totals from 1 January to each date of a year, along the axis; `null` after `last`, a day of the year, and where one is unknown. */
export function totalsAlongAxis(series: Series, year: number, last: DayNumber): (number | null)[] {
  const first = firstDayOf(year);
  const totals = runningTotals(series, { first, last });
  return alongAxis(year, (day) => totals[day - first]?.value ?? null);
}

/** The values along the axis by the days of a year: without that of 29 February if the year has none. */
export function byDay(values: readonly (number | null)[], year: number): (number | null)[] {
  const days = daysOf({ first: firstDayOf(year), last: lastDayOf(year) });
  return days.map((day) => values[axisPlace(day)] ?? null);
}

/** Totals along the axis with a gap on each day without a figure: a level line would say that nobody arrived. */
export function withGaps(
  values: readonly (number | null)[],
  year: number,
  series: Series,
): (number | null)[] {
  const isUnknown = alongAxis(year, (day) => Number.isNaN(figureOn(series, day)));
  return values.map((value, index) => (isUnknown[index] ? null : value));
}
