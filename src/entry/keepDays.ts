import type { DayNumber } from '../calendar/index.js';
import { type Entries, movedTo } from './entries.js';

/** Filters entries to the days for which `isKept` is true. */
export function keepDays(entries: Entries, isKept: (day: DayNumber) => boolean): Entries {
  const indexes = entries.days.flatMap((day, index) => (isKept(day) ? [index] : []));
  const pick = <T>(values: readonly T[]) => indexes.map((index) => values[index] as T);
  return {
    ...entries,
    days: pick(entries.days),
    figures: new Map([...entries.figures].map(([name, values]) => [name, pick(values)])),
    notes: movedTo(indexes, entries.notes),
    fileIndexes: pick(entries.fileIndexes),
    lines: pick(entries.lines),
  };
}
