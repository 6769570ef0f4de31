import { type DayNumber, firstDayOf, lastDayOf, type Span, yearsOf } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { figuresOf } from './findingOn.js';

/** Measures of which weekly figures are compared with the days. */
export const WEEKLY_MEASURES = ['arrivals', 'boats'] as const;

/** A week with its figure, by the Sunday on which it ends. */
export interface ComparedWeek {
  /** Index of the week in the weekly figures. */
  readonly week: number;
  readonly sunday: DayNumber;
  readonly said: number;
}

/** The weeks whose figure can be compared: those that lie within the days of the data, whether or not each day has a figure. */
export function comparedWeeks(measure: string, entries: Entries, weekly: Entries): ComparedWeek[] {
  const [weeks, covered] = [figuresOf(weekly, measure), coveredBy(entries)];
  if (figuresOf(entries, measure) === null || weeks === null || covered === null) return [];
  return weekly.days.flatMap((sunday, week) => {
    const said = weeks[week] as number;
    const isCovered = sunday - 6 >= covered.first && sunday <= covered.last;
    return isCovered && !Number.isNaN(said) ? [{ week, sunday, said }] : [];
  });
}

/** The years that can be compared with the annual table: those that lie within the days of the data. */
export function comparedYears(entries: Entries, annual: ReadonlyMap<number, number>): number[] {
  const covered = coveredBy(entries);
  if (figuresOf(entries, 'arrivals') === null || covered === null) return [];
  return yearsOf(covered).filter(
    (year) => annual.has(year) && firstDayOf(year) >= covered.first && lastDayOf(year) <= covered.last,
  );
}

function coveredBy({ days }: Entries): Span | null {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
