import type { DayNumber } from '../calendar/index.js';
import type { Place } from '../finding/index.js';

/**
 * The days of one or several inputs, held in columns: index `i` of every array is the same day. Each day stands
 * once, earliest first. A figure that was not published is `NaN` in here and `null` at every edge.
 */
export interface Entries {
  readonly days: readonly DayNumber[];
  /** By measure name; every measure has a value, or `NaN`, for every day. */
  readonly figures: ReadonlyMap<string, readonly number[]>;
  /** Of a sum of several series: by measure, the indexes of days whose figure lacks that of a series. */
  readonly partial?: ReadonlyMap<string, ReadonlySet<number>>;
  /** Days that have a note, by index. */
  readonly notes: ReadonlyMap<number, string>;
  readonly files: readonly string[];
  /** By file: the sheet of a workbook, `null` for a text. */
  readonly sheets: readonly (string | null)[];
  /** By index: which of `files` the day came from, and its physical line there. */
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

/** Where a day stands in its input. */
export function placeOf(entries: Entries, index: number): Place {
  const input = entries.fileIndexes[index] ?? 0;
  const file = entries.files[input] ?? '';
  const sheet = entries.sheets[input] ?? null;
  const line = entries.lines[index];
  if (line === undefined) return { file };
  return sheet === null ? { file, line } : { file, sheet, cell: `A${line}` };
}
