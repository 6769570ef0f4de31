import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../calendar/index.js';
import type { Entries } from './entries.js';

/** Entries that passed the gate, in a form that is read back without passing it again. One row a day, no day left out. */
export interface PackedEntries {
  readonly first: string;
  /** By measure name, a figure a day; `null` where none was published. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** By `YYYY-MM-DD`. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Throws a `RangeError` where a day has no row: the form has no place for it. */
export function packEntries(entries: Entries): PackedEntries {
  const first = entries.days[0] as DayNumber;
  if (entries.days.some((day, index) => day !== first + index)) throw new RangeError('a day has no row');
  const nullable = (values: readonly number[]) => values.map((value) => (Number.isNaN(value) ? null : value));
  return {
    first: toCivilDate(first),
    figures: Object.fromEntries([...entries.figures].map(([name, values]) => [name, nullable(values)])),
    notes: Object.fromEntries([...entries.notes].map(([index, note]) => [toCivilDate(first + index), note])),
  };
}

/** `file` is the name of the file that was packed: a row a line, below one line of headings. */
export function unpackEntries(packed: PackedEntries, file: string): Entries {
  const first = toDayNumber(packed.first as CivilDate);
  const figures = Object.entries(packed.figures).map(
    ([name, values]) => [name, values.map((value) => value ?? Number.NaN)] as const,
  );
  const days = (figures[0]?.[1] ?? []).map((_, index) => first + index);
  const notes = Object.entries(packed.notes).map(
    ([date, note]) => [toDayNumber(date as CivilDate) - first, note] as const,
  );
  return {
    days,
    figures: new Map(figures),
    notes: new Map(notes),
    files: [file],
    sheets: [null],
    fileIndexes: days.map(() => 0),
    lines: days.map((_, index) => index + 2),
  };
}
