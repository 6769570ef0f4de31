import { entriesOn } from './dayArrays.js';
import type { Entries } from './entries.js';

/** Days as they came, and what belongs to each by its index. */
export interface DaysAsTheyCame {
  readonly days: Numbers;
  readonly lines: Numbers;
  readonly measures: ReadonlyMap<string, Numbers>;
  readonly notes: ReadonlyMap<number, string>;
}

type Numbers = Int32Array | Float64Array;

/** Earliest day first, whatever the order of the input: figures must not depend on it. */
export function inOrder(
  { file, sheet = null }: { readonly file: string; readonly sheet?: string | null },
  { days, lines, measures, notes }: DaysAsTheyCame,
): Entries {
  const order = orderOf(days);
  const pick = (values: Numbers) => order?.map((index) => values[index] as number) ?? values;
  const figures = new Map([...measures].map(([measure, values]) => [measure, pick(values)]));
  return entriesOn(
    { days: pick(days), figures, lines: pick(lines) },
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

/** The indexes of the days, earliest first; `null` where they are in order already, as in nearly every file. */
function orderOf(days: Numbers): number[] | null {
  let index = 1;
  while (index < days.length && (days[index] as number) > (days[index - 1] as number)) index += 1;
  if (index >= days.length) return null;
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
