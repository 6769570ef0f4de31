import type { DayNumber, Span } from '../calendar/index.js';
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
  const held = parts.filter(({ days }) => days.length > 0);
  const span = {
    first: held.reduce((first, { days }) => Math.min(first, days[0] as number), Number.POSITIVE_INFINITY),
    last: held.reduce((last, { days }) => Math.max(last, days.at(-1) as number), Number.NEGATIVE_INFINITY),
  };
  const origins = originsOf(held, span);
  const at = (day: DayNumber) => day - span.first;
  const sums = [...(held[0]?.figures.keys() ?? [])].map((measure) => ({
    measure,
    ...sumOf(held, measure, span),
  }));
  return {
    days: origins.days,
    figures: new Map(
      sums.map(({ measure, values }) => [measure, origins.days.map((day) => values[at(day)] as number)]),
    ),
    partial: new Map(
      sums.map(({ measure, isPartial }) => [
        measure,
        new Set(origins.days.flatMap((day, index) => (isPartial[at(day)] === 1 ? [index] : []))),
      ]),
    ),
    ...origins.places,
  };
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
    for (let index = 0; index < part.days.length; index++) {
      const at = (part.days[index] as number) - first;
      if ((owners[at] as number) >= 0) continue;
      owners[at] = owner;
      rows[at] = index;
    }
    for (const [index, note] of part.notes) {
      const day = part.days[index] as DayNumber;
      notes.set(day, (notes.get(day) ?? new Set()).add(note));
    }
  }
  const days: DayNumber[] = [];
  for (let at = 0; at < length; at++) if ((owners[at] as number) >= 0) days.push(first + at);
  const from = (day: DayNumber) => ({
    part: parts[owners[day - first] as number] as Entries,
    index: rows[day - first] as number,
  });
  const ranks = parts.map(({ files, sheets }) =>
    files.map((file, index) => rankOf.get(`${file}\n${sheets[index]}`) ?? 0),
  );
  return {
    days,
    places: {
      notes: new Map(
        days.flatMap((day, index) => {
          const noted = notes.get(day);
          return noted === undefined ? [] : [[index, [...noted].join('; ')] as const];
        }),
      ),
      files: inputs.map(([, { file }]) => file),
      sheets: inputs.map(([, { sheet }]) => sheet),
      fileIndexes: days.map((day) => {
        const { part, index } = from(day);
        return ranks[owners[day - first] as number]?.[part.fileIndexes[index] ?? 0] ?? 0;
      }),
      lines: days.map((day) => {
        const { part, index } = from(day);
        return part.lines[index] as number;
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
  const figures = part.figures.get(measure) ?? [];
  const people = measure === 'boats' ? part.figures.get('arrivals') : undefined;
  let end = -1;
  for (let index = 0; index < figures.length; index++) {
    const at = (part.days[index] as DayNumber) - first;
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
