import type { DayNumber } from '../calendar/index.js';
import type { Entries } from './entries.js';

/** Filters entries to the days for which `isKept` is true. */
export function keepDays(entries: Entries, isKept: (day: DayNumber) => boolean): Entries {
  const indexes = entries.days.flatMap((day, index) => (isKept(day) ? [index] : []));
  const pick = <T>(values: readonly T[]) => indexes.map((index) => values[index] as T);
  return {
    ...entries,
    days: pick(entries.days),
    figures: new Map([...entries.figures].map(([name, values]) => [name, pick(values)])),
    notes: new Map(
      indexes.flatMap((index, position) => {
        const note = entries.notes.get(index);
        return note === undefined ? [] : [[position, note] as const];
      }),
    ),
    fileIndexes: pick(entries.fileIndexes),
    lines: pick(entries.lines),
  };
}
