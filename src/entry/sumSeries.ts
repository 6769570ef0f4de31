import type { DayNumber, Span } from '../calendar/index.js';
import { arraysOf, entriesOn } from './dayArrays.js';
import type { Entries } from './entries.js';

/**
 * A series whose last figure lies no further back than so many days from the last of all is only late: what it lacks is
 * still to come. Before that it is taken to have ended. No daily figures come less often than once a month.
 */
export const LATE_DAYS = 31;

/**
 * The sum of several series, day by day, over those that have a figure. Where one lacks a figure between its first day
 * and its end, the day's sum is partial, as `partial` says; so is one of boats where people came and their boats are
 * unknown. The series must have the same measures.
 */
export function sumSeries(parts: readonly Entries[]): Entries {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const held = parts.filter((part) => arraysOf(part).days.length > 0);
  const span = spanOf(held);
  const origins = originsOf(held, span);
  const sums = [...(held[0] === undefined ? [] : arraysOf(held[0]).figures.keys())].map(
    (measure) => [measure, sumOf(held, measure, span)] as const,
  );
  const ofDays = (values: Float64Array) =>
    // Nearly always there is a row for every day.
    origins.days.length === values.length
      ? values
      : Array.from(origins.days, (day) => values[day - span.first] as number);
  return entriesOn(
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
  for (const { days } of parts.map(arraysOf)) {
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

/** The days of all, earliest first, and for each the place and the notes it has in the series. */
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
  for (const [owner, part] of parts.entries()) {
    const { days } = arraysOf(part);
    for (let index = 0; index < days.length; index++) {
      const at = (days[index] as number) - first;
      if ((owners[at] as number) >= 0) continue;
      owners[at] = owner;
      rows[at] = index;
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
    files.map((file, index) => rankOf.get(`${file}\n${sheets[index]}`) ?? 0),
  );
  return {
    days,
    lines: days.map((day) => {
      const at = day - first;
      return arraysOf(parts[owners[at] as number] as Entries).lines[rows[at] as number] as number;
    }),
    places: {
      notes: new Map(
        [...notes]
          .sort(([one], [other]) => one - other)
          .map(([day, noted]) => [days.indexOf(day), [...noted].join('; ')] as const),
      ),
      files: inputs.map(([, { file }]) => file),
      sheets: inputs.map(([, { sheet }]) => sheet),
      fileIndexes: Array.from(days, (day) => {
        const owner = owners[day - first] as number;
        const { fileIndexes } = parts[owner] as Entries;
        return ranks[owner]?.[fileIndexes[rows[day - first] as number] ?? 0] ?? 0;
      }),
    },
  };
}

interface DaySums {
  /** By day from the first of all; `NaN` where no series has a figure. */
  readonly values: Float64Array;
  /** 1 where the sum lacks the figure of a series. */
  readonly isPartial: Uint8Array;
}

function sumOf(parts: readonly Entries[], measure: string, { first, last }: Span): DaySums {
  const length = Math.max(0, last - first + 1);
  const values = new Float64Array(length).fill(Number.NaN);
  const isPartial = new Uint8Array(length);
  const ends = parts.map((part) => addUp(part, measure, first, values, isPartial));
  const end = Math.max(...ends);
  // A series that is only late lacks the days that others have already.
  for (const each of ends) if (each >= 0 && end - each <= LATE_DAYS) isPartial.fill(1, each + 1, end + 1);
  return { values, isPartial };
}

/** Adds a series to the sums and marks what it lacks up to its last figure; gives where that stands, -1 where there is none. */
function addUp(
  part: Entries,
  measure: string,
  first: DayNumber,
  values: Float64Array,
  isPartial: Uint8Array,
): number {
  const { days, figures: all } = arraysOf(part);
  const figures = all.get(measure) ?? [];
  const people = measure === 'boats' ? all.get('arrivals') : undefined;
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
