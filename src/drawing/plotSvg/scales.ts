import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Chart, Unit } from '../../report/index.js';
import { figureToText, isWhole, roundHalfAway } from '../../report/index.js';

/** From values to heights, 0 at the bottom, with round ticks. */
export interface ValueScale {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** An axis of which the top is lower would have ticks that no number of decimals tells apart. */
const LEAST_HIGHEST = 0.01;

/** A number that can be drawn. */
export function isDrawable(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** Starts at 0 and ends at a round number that no value passes. */
export function valueScale(
  values: readonly (number | null)[],
  unit: Unit,
  top: number,
  bottom: number,
): ValueScale {
  const known = values.filter(isDrawable);
  const lowest = known.reduce((least, value) => Math.min(least, value), 0);
  const highest = known.reduce((most, value) => Math.max(most, value), isWhole(unit) ? 1 : LEAST_HIGHEST);
  const count = Math.max(2, Math.min(6, Math.round((bottom - top) / 55)));
  const y = scaleLinear().domain([lowest, highest]).nice(count).range([bottom, top]);
  return { y, ticks: ticksOf(y, count, unit) };
}

function ticksOf(y: ScaleLinear<number, number>, count: number, unit: Unit): ValueScale['ticks'] {
  const ticks = y.ticks(count).filter((value) => !isWhole(unit) || Number.isInteger(value));
  const precision = Math.max(0, ...ticks.map(decimalsOf));
  return ticks.map((value) => ({ value, label: figureToText({ value, unit }, { precision }) }));
}

function decimalsOf(value: number): number {
  return [0, 1, 2, 3, 4, 5].find((decimals) => roundHalfAway(value, decimals) === value) ?? 6;
}

/** From an index of the axis to a place across: bars stand between whole numbers, points on them. */
export function placeScale(
  { count, kind }: { count: number; kind: Chart['kind'] },
  left: number,
  right: number,
) {
  const half = kind === 'bars' ? 0.5 : 0;
  const last = Math.max(count - 1, kind === 'bars' ? 0 : 1);
  return scaleLinear()
    .domain([-half, last + half])
    .range([left, right]);
}
