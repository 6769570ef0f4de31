import { columnView } from './dayArrays.js';
import type { Entries } from './entries.js';

/** The series of inputs that hold several, by name. */
export interface NamedSeries {
  /** The heading of the column that tells them apart, as it stands. */
  readonly column: string;
  /** Every name that stands in it, in the order in which they came, whether wanted or not. */
  readonly names: readonly string[];
  /** The series that are wanted, in the same order. They have the same measures. */
  readonly byName: ReadonlyMap<string, Entries>;
}

/** Gives all series every measure that one of them has, without figures where it had none. */
export function withSameMeasures(series: ReadonlyMap<string, Entries>): ReadonlyMap<string, Entries> {
  const measures = [
    ...new Set([...series.values()].flatMap((entries) => [...columnView(entries).figures.keys()])),
  ];
  return new Map([...series].map(([name, entries]) => [name, withMeasures(entries, measures)] as const));
}

function withMeasures(entries: Entries, measures: readonly string[]): Entries {
  if (columnView(entries).figures.size === measures.length) return entries;
  const blank = () => entries.days.map(() => Number.NaN);
  return {
    ...entries,
    figures: new Map(measures.map((measure) => [measure, entries.figures.get(measure) ?? blank()])),
  };
}
