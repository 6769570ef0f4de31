import { columnView } from './columnView.js';
import type { Entries } from './entries.js';

/** The series of inputs that hold several, by name. */
export interface NamedSeries {
  /** Heading of the column with the names of series, as it stands. */
  readonly column: string;
  /** Every name in that column, in input order, selected or not. */
  readonly names: readonly string[];
  /** The selected series, in the same order. All have the same measures. */
  readonly byName: ReadonlyMap<string, Entries>;
}

/** Gives every series all measures that any of them has; added measures have no figures (`NaN`). */
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
