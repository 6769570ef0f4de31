import type { DayNumber, Span } from '../calendar/index.js';
import { type ColumnView, columnView, lazyEntries } from './columnView.js';
import { sumOf } from './daySums.js';
import type { Entries } from './entries.js';

/**
 * Sums several series day by day over those that have a figure. A sum is partial, as recorded in `partial`, if a series
 * lacks its figure between its first day and its end, or if people arrived and the number of boats is not known. The
 * series must have the same measures.
 */
export function sumSeries(parts: readonly Entries[]): Entries {
  if (parts.length === 1) return parts[0] as Entries;
  const held = parts.filter((part) => columnView(part).days.length > 0);
  const span = spanOf(held);
  const origins = originsOf(held, span);
  const sums = [...(held[0] === undefined ? [] : columnView(held[0]).figures.keys())].map(
    (measure) => [measure, sumOf(held, measure, span)] as const,
  );
  const ofDays = (values: Float64Array) =>
    // Usually there is a row for every day.
    origins.days.length === values.length
      ? values
      : Array.from(origins.days, (day) => values[day - span.first] as number);
  return lazyEntries(
    {
      days: origins.days,
      figures: new Map(sums.map(([measure, { values }]) => [measure, ofDays(values)])),
      lines: origins.lines,
    },
    {
      partial: new Map(
        sums.map(([measure, { isPartial }]) => [
          measure,
          indexesWhere(origins.days, (day) => isPartial[day - span.first] === 1),
        ]),
      ),
      ...origins.places,
    },
  );
}

function spanOf(parts: readonly Entries[]): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { days } of parts.map(columnView)) {
    first = Math.min(first, days[0] as DayNumber);
    last = Math.max(last, days[days.length - 1] as DayNumber);
  }
  return { first, last };
}

function indexesWhere(days: Int32Array, holds: (day: DayNumber) => boolean): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < days.length; index++) if (holds(days[index] as DayNumber)) found.add(index);
  return found;
}

/** The days of all series, earliest first, each with its place in the first series that has it, and all notes. */
function originsOf(parts: readonly Entries[], { first, last }: Span) {
  const inputs = [
    ...new Map(
      parts.flatMap(({ files, sheets }) =>
        files.map(
          (file, index) => [`${file}\n${sheets[index]}`, { file, sheet: sheets[index] ?? null }] as const,
        ),
      ),
    ),
  ];
  const rankOf = new Map(inputs.map(([key], index) => [key, index]));
  const length = Math.max(0, last - first + 1);
  const [owners, rows] = [new Int32Array(length).fill(-1), new Int32Array(length)];
  const notes = new Map<DayNumber, Set<string>>();
  const arrays = parts.map(columnView);
  let left = length;
  for (const [owner, part] of parts.entries()) {
    const { days } = arrays[owner] as ColumnView;
    // Usually the first series has all days.
    for (let index = 0; index < days.length && left > 0; index++) {
      const at = (days[index] as number) - first;
      if ((owners[at] as number) >= 0) continue;
      owners[at] = owner;
      rows[at] = index;
      left -= 1;
    }
    for (const [index, note] of part.notes) {
      const day = days[index] as DayNumber;
      notes.set(day, (notes.get(day) ?? new Set()).add(note));
    }
  }
  const days = Int32Array.from(owners.keys(), (at) => first + at).filter(
    (day) => (owners[day - first] as number) >= 0,
  );
  const ranks = parts.map(({ files, sheets }) =>
    files.map((file, index) => rankOf.get(`${file}\n${sheets[index]}`) as number),
  );
  return {
    days,
    lines: () => {
      const lines = arrays.map((each) => each.lines());
      return days.map((day) => {
        const at = day - first;
        return (lines[owners[at] as number] as ArrayLike<number>)[rows[at] as number] as number;
      });
    },
    places: {
      notes: new Map(
        [...notes]
          .sort(([one], [other]) => one - other)
          .map(([day, noted]) => [days.indexOf(day), [...noted].join('; ')] as const),
      ),
      files: inputs.map(([, { file }]) => file),
      sheets: inputs.map(([, { sheet }]) => sheet),
      fileIndexes: Array.from(days, (day) => {
        const [owner, row] = [owners[day - first] as number, rows[day - first] as number];
        const { fileIndexes } = parts[owner] as Entries;
        return (ranks[owner] as readonly number[])[fileIndexes[row] as number] as number;
      }),
    },
  };
}
