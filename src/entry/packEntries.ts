import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../calendar/index.js';
import type { Entries } from './entries.js';

/** Validated entries in a compact form that is read back without validation. One row a day, without missing days. */
export interface PackedEntries {
  readonly first: string;
  /** Figures by measure name, one per day; `null` if not published. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Notes by date, `YYYY-MM-DD`. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Packs entries. Throws a `RangeError` if a day has no row, which the form cannot express. */
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

/** Unpacks entries. `file` is the name of the packed file, which has a row a line below one line of headings. */
export function unpackEntries(packed: PackedEntries, file: string): Entries {
  const first = toDayNumber(packed.first as CivilDate);
  const figures = Object.entries(packed.figures).map(([name, values]) => [name, withNaN(values)] as const);
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
    fileIndexes: new Array(days.length).fill(0),
    lines: days.map((_, index) => index + 2),
  };
}

/** The same values with NaN for `null`; themselves, without a copy at each start, where there is none. */
function withNaN(values: readonly (number | null)[]): readonly number[] {
  return values.includes(null) ? values.map((value) => value ?? Number.NaN) : (values as readonly number[]);
}
