import type { DayNumber, Span } from '../calendar/index.js';
import { columnView } from './columnView.js';
import type { Entries } from './entries.js';

/**
 * Number of days that the last figure of a series may lie behind the last of all: up to here it is late and the missing
 * figures are still to come; beyond that it has ended. No daily figures are published less often than once a month.
 */
const LATE_DAYS = 31;

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
  const { days } = origins;
  const measures = held[0] === undefined ? [] : [...columnView(held[0]).figures.keys()];
  const sums = measures.map((measure) => [measure, sumOf(held, measure, span)] as const);
  return {
    ...origins,
    figures: new Map(
      sums.map(([measure, { values }]) => [measure, days.map((day) => values[day - span.first] as number)]),
    ),
    partial: new Map(
      sums.map(([measure, { isPartial }]) => [
        measure,
        new Set(days.flatMap((day, index) => (isPartial[day - span.first] === 1 ? [index] : []))),
      ]),
    ),
    notes: notesOf(held, days),
  };
}

function spanOf(parts: readonly Entries[]): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { days } of parts.map(columnView)) {
    first = Math.min(first, days[0] as DayNumber);
    last = Math.max(last, days[days.length - 1] as DayNumber);
  }
  return { first, last };
}

/** The sum of one measure, by day from the first of all series. */
interface DaySums {
  /** `NaN` if no series has a figure. */
  readonly values: Float64Array;
  /** 1 for days whose sum lacks the figure of a series, else 0. */
  readonly isPartial: Uint8Array;
}

function sumOf(parts: readonly Entries[], measure: string, { first, last }: Span): DaySums {
  const length = Math.max(0, last - first + 1);
  const sums = { values: new Float64Array(length).fill(Number.NaN), isPartial: new Uint8Array(length) };
  const ends = parts.map((part) => addTo(sums, part, measure, first));
  const end = Math.max(-1, ...ends);
  // A late series lacks the days that others have already.
  for (const each of ends)
    if (each >= 0 && end - each <= LATE_DAYS) sums.isPartial.fill(1, each + 1, end + 1);
  return sums;
}

/** Adds a series to the sums and marks the days it lacks up to its last figure. Returns the index of that; -1 if none. */
function addTo({ values, isPartial }: DaySums, part: Entries, measure: string, first: DayNumber): number {
  const { days, figures } = columnView(part);
  const own = figures.get(measure) as ArrayLike<number>;
  const people = measure === 'boats' ? figures.get('arrivals') : undefined;
  let end = -1;
  for (let index = 0; index < own.length; index++) {
    const at = (days[index] as DayNumber) - first;
    const figure = own[index] as number;
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

/** The days of all series, earliest first, each with its place in the first series that has it. */
function originsOf(
  parts: readonly Entries[],
  { first, last }: Span,
): Pick<Entries, 'days' | 'files' | 'sheets' | 'fileIndexes' | 'lines'> {
  const keyOf = ({ files, sheets }: Entries, index: number) => `${files[index]}\n${sheets[index]}`;
  const inputs = new Map(
    parts.flatMap((part) =>
      part.files.map(
        (file, index) => [keyOf(part, index), { file, sheet: part.sheets[index] ?? null }] as const,
      ),
    ),
  );
  const keys = [...inputs.keys()];
  const ranks = parts.map((part) => part.files.map((_, index) => keys.indexOf(keyOf(part, index))));
  const length = Math.max(0, last - first + 1);
  const owners = new Int32Array(length).fill(-1);
  const rows = new Int32Array(length);
  let left = length;
  for (const [owner, { days }] of parts.map(columnView).entries()) {
    // Usually the first series has all days.
    for (let index = 0; index < days.length && left > 0; index++) {
      const at = (days[index] as number) - first;
      if ((owners[at] as number) >= 0) continue;
      owners[at] = owner;
      rows[at] = index;
      left -= 1;
    }
  }
  const held = Array.from(owners.keys()).filter((at) => (owners[at] as number) >= 0);
  const originOf = (at: number) => [owners[at] as number, rows[at] as number] as const;
  return {
    days: held.map((at) => first + at),
    files: [...inputs.values()].map(({ file }) => file),
    sheets: [...inputs.values()].map(({ sheet }) => sheet),
    fileIndexes: held.map((at) => {
      const [owner, row] = originOf(at);
      return ranks[owner]?.[parts[owner]?.fileIndexes[row] as number] as number;
    }),
    lines: held.map((at) => {
      const [owner, row] = originOf(at);
      return parts[owner]?.lines[row] as number;
    }),
  };
}

/** The notes of all series by index of the day, each note once a day. */
function notesOf(parts: readonly Entries[], days: readonly DayNumber[]): ReadonlyMap<number, string> {
  const notes = new Map<DayNumber, Set<string>>();
  for (const part of parts)
    for (const [index, note] of part.notes) {
      const day = columnView(part).days[index] as DayNumber;
      notes.set(day, (notes.get(day) ?? new Set()).add(note));
    }
  return new Map(
    [...notes]
      .sort(([one], [other]) => one - other)
      .map(([day, noted]) => [days.indexOf(day), [...noted].join('; ')] as const),
  );
}
