import { nice, ticks } from 'd3-array';
import type { Unit } from '../../report/index.js';
import { figureWord } from './figureWord.js';

/** The axis at the left: from 0, always, to a round figure that nothing goes beyond. */
export interface ValueAxis {
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Rows between two ticks. */
const SPACING = 3;
const FEWEST = 2;
const MOST = 6;
const FRACTIONAL: readonly Unit[] = ['percent', 'people per boat'];

export function valueAxis(
  values: readonly (number | null)[],
  unit: Unit,
  rows: number,
  unicode: boolean,
): ValueAxis {
  const most = highest(values) || 1;
  const spaced = Math.min(MOST, Math.max(FEWEST, Math.round(rows / SPACING)));
  // There is no half a person: where the figures are small, fewer ticks.
  const wanted = FRACTIONAL.includes(unit) ? spaced : Math.min(spaced, Math.ceil(most));
  const top = nice(0, most, wanted)[1];
  const marks = ticks(0, top, wanted);
  const decimals = Math.max(0, -Math.floor(Math.log10(marks[1] ?? 1)));
  return {
    top,
    ticks: marks.map((value) => ({ value, label: figureWord(value, unit, unicode, decimals) })),
  };
}

/** How high a value stands where the axis has `height` steps. Nothing stands below 0: figures are counts. */
export function levelOf({ top }: ValueAxis, value: number, height: number): number {
  return Math.max(0, (value / top) * height);
}

/** 0 where there is no figure at all. Not `Math.max(...)`: a call has no room for as many values as there may be. */
export function highest(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}
