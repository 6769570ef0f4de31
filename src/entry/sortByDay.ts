import { lazyEntries } from './columnView.js';
import type { Entries } from './entries.js';

/** Days in input order, with their figures, lines and notes by index. */
export interface UnsortedDays {
  readonly days: Numbers;
  /** Whether the days are ascending. */
  readonly areRising: boolean;
  /** Whether the lines are ascending once the days are sorted. */
  readonly areInLineOrder: boolean;
  lines(): Numbers;
  readonly measures: ReadonlyMap<string, Numbers>;
  readonly notes: ReadonlyMap<number, string>;
}

type Numbers = Int32Array | Float64Array;

/** Sorts the days of an input, earliest first, so that no result depends on the order of its rows. */
export function sortByDay(
  { file, sheet = null }: { readonly file: string; readonly sheet?: string | null },
  { days, areRising, areInLineOrder, lines, measures, notes }: UnsortedDays,
): Entries {
  const order = areRising ? null : orderOf(days);
  const pick = (values: Numbers) => order?.map((index) => values[index] as number) ?? values;
  const figures = new Map([...measures].map(([measure, values]) => [measure, pick(values)]));
  return lazyEntries(
    { days: pick(days), figures, areInLineOrder, lines: () => pick(lines()) },
    {
      notes: order === null ? notes : movedTo(order, notes),
      files: [file],
      sheets: [sheet],
      fileIndexes: zeros(days.length),
    },
  );
}

let lastZeros: readonly number[] = [];

/** Array of zeros, shared by consecutive series of the same length. */
function zeros(length: number): readonly number[] {
  if (lastZeros.length !== length) lastZeros = new Array<number>(length).fill(0);
  return lastZeros;
}

/** Indexes of the days, earliest first. */
function orderOf(days: Numbers): number[] {
  return Array.from(days, (_, at) => at).sort((a, b) => (days[a] as number) - (days[b] as number));
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
