import { lazyEntries } from './dayArrays.js';
import type { Entries } from './entries.js';

/** Days as they came, and what belongs to each by its index. */
export interface UnsortedDays {
  readonly days: Numbers;
  /** Whether each day is after the one before it. */
  readonly areRising: boolean;
  /** Whether that is so of the lines of the days, earliest day first. */
  readonly areInLineOrder: boolean;
  lines(): Numbers;
  readonly measures: ReadonlyMap<string, Numbers>;
  readonly notes: ReadonlyMap<number, string>;
}

type Numbers = Int32Array | Float64Array;

/** Earliest day first, whatever the order of the input: figures must not depend on it. */
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

/** Many series have as many days each: these share what is the same for all. */
function zeros(length: number): readonly number[] {
  if (lastZeros.length !== length) lastZeros = new Array<number>(length).fill(0);
  return lastZeros;
}

/** The indexes of the days, earliest first. */
function orderOf(days: Numbers): number[] {
  return Array.from(days, (_, at) => at).sort((a, b) => (days[a] as number) - (days[b] as number));
}

function movedTo(order: readonly number[], notes: ReadonlyMap<number, string>): Map<number, string> {
  return new Map(
    order.flatMap((index, position) => {
      const note = notes.get(index);
      return note === undefined ? [] : [[position, note] as const];
    }),
  );
}
