import type { DayNumber, Span } from '../calendar/index.js';
import { columnView } from './columnView.js';
import type { Entries } from './entries.js';

/**
 * Number of days that the last figure of a series may lie behind the last of all: up to here it is late and the missing
 * figures are still to come; beyond that it has ended. No daily figures are published less often than once a month.
 */
export const LATE_DAYS = 31;

/** The sum of one measure over several series. */
export interface DaySums {
  /** Sums by day from the first of all series; `NaN` if no series has a figure. */
  readonly values: Float64Array;
  /** 1 for days whose sum lacks the figure of a series, else 0. */
  readonly isPartial: Uint8Array;
}

/** Sums a measure over series. `span` is the first to the last day of all; every series has days, and the measure. */
export function sumOf(parts: readonly Entries[], measure: string, { first, last }: Span): DaySums {
  const length = Math.max(0, last - first + 1);
  const [values, isPartial] = [new Float64Array(length).fill(Number.NaN), new Uint8Array(length)];
  const ends = parts.map(columnView).map((part) => {
    const figures = part.figures.get(measure) as ArrayLike<number>;
    const people = measure === 'boats' ? part.figures.get('arrivals') : undefined;
    const from = part.days[0] as DayNumber;
    const to = part.days[figures.length - 1] as DayNumber;
    const isWhole = to - from === figures.length - 1;
    return figures instanceof Int32Array && isWhole
      ? addWhole(figures, from - first, values)
      : addUp(part.days, figures, people, first, values, isPartial);
  });
  const end = ends.reduce((latest, each) => Math.max(latest, each), -1);
  // A late series lacks the days that others have already.
  for (const each of ends) if (each >= 0 && end - each <= LATE_DAYS) isPartial.fill(1, each + 1, end + 1);
  return { values, isPartial };
}

/** Fast version of `addUp` for a series without missing days or figures, as nearly all are. */
function addWhole(figures: Int32Array, begins: number, values: Float64Array): number {
  for (let index = 0; index < figures.length; index++) {
    const before = values[begins + index] as number;
    const figure = figures[index] as number;
    values[begins + index] = Number.isNaN(before) ? figure : before + figure;
  }
  return begins + figures.length - 1;
}

/**
 * Adds a series to the sums and marks the days it lacks up to its last figure. Returns the index of that; -1 if none.
 */
function addUp(
  days: ArrayLike<DayNumber>,
  figures: ArrayLike<number>,
  people: ArrayLike<number> | undefined,
  first: DayNumber,
  values: Float64Array,
  isPartial: Uint8Array,
): number {
  let end = -1;
  for (let index = 0; index < figures.length; index++) {
    const at = (days[index] as DayNumber) - first;
    const figure = figures[index] as number;
    if (Number.isNaN(figure)) {
      if ((people?.[index] as number) > 0) isPartial[at] = 1;
      continue;
    }
    const before = values[at] as number;
    values[at] = Number.isNaN(before) ? figure : before + figure;
    if (end >= 0 && at > end + 1) isPartial.fill(1, end + 1, at);
    end = at;
  }
  return end;
}
