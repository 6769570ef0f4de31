import type { DayNumber } from '../calendar/index.js';
import type { Place } from '../finding/index.js';

/**
 * The days of one or several inputs, in columns: index `i` of every array is the same day. Each day occurs once,
 * earliest first. A figure that was not published is `NaN` here and `null` in all output.
 */
export interface Entries {
  readonly days: readonly DayNumber[];
  /** Figures by measure name; every measure has a value, or `NaN`, for every day. */
  readonly figures: ReadonlyMap<string, readonly number[]>;
  /** Indexes of days, by measure, whose figure is a sum that lacks a series; only in a sum of several series. */
  readonly partial?: ReadonlyMap<string, ReadonlySet<number>>;
  /** Notes by index of the day. */
  readonly notes: ReadonlyMap<number, string>;
  readonly files: readonly string[];
  /** Sheet of each file; `null` for text. */
  readonly sheets: readonly (string | null)[];
  /** Index in `files` of each day, and its physical line there. */
  readonly fileIndexes: readonly number[];
  readonly lines: readonly number[];
}

export const NO_ENTRIES: Entries = {
  days: [],
  figures: new Map(),
  notes: new Map(),
  files: [],
  sheets: [],
  fileIndexes: [],
  lines: [],
};

/** Maps each day to its index in the columns. */
export function indexByDay({ days }: Entries): Map<DayNumber, number> {
  return new Map(days.map((day, index) => [day, index]));
}

/** Place of a day in its input. */
export function placeOf(entries: Entries, index: number): Place {
  const input = entries.fileIndexes[index] ?? 0;
  const file = entries.files[input] ?? '';
  const sheet = entries.sheets[input] ?? null;
  const line = entries.lines[index];
  if (line === undefined) return { file };
  return sheet === null ? { file, line } : { file, sheet, cell: `A${line}` };
}

/** Notes by their new index; those of days that are not in `order` are left out. */
export function movedTo(order: readonly number[], notes: ReadonlyMap<number, string>): Map<number, string> {
  return new Map(
    order.flatMap((index, position) => {
      const note = notes.get(index);
      return note === undefined ? [] : [[position, note] as const];
    }),
  );
}
