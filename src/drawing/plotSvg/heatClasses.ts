import { tickStep } from 'd3-array';
import { figureToText, isWhole, type Unit } from '../../report/index.js';
import { STEPS } from './palette.js';
import { isDrawable } from './scales.js';

/** Values of one shade: from `from`, and below the `from` of the next. */
export interface HeatClass {
  readonly from: number;
  readonly label: string;
  readonly paint: string;
}

/** Aimed at; round steps may need one more class, and the last takes whatever is above. */
const STEPS_AIMED_AT = 5;

/** A shade of its own for 0, then equal round steps; the last is open, so that one high day does not pale all others. */
export function heatClasses(values: readonly (number | null)[], unit: Unit): HeatClass[] {
  const highest = values.filter(isDrawable).reduce((most, value) => Math.max(most, value), 0);
  const bounds = boundsUpTo(highest, unit);
  const others = bounds.map((bound, index) => ({
    from: bound === 0 ? Number.MIN_VALUE : bound,
    label: labelOf(bound, bounds[index + 1], unit),
    paint: `step${shadeOf(index, bounds.length)}`,
  }));
  return [{ from: Number.NEGATIVE_INFINITY, label: '0', paint: 'step0' }, ...others];
}

/** The class of a value; classes rise. */
export function heatClassOf(value: number, classes: readonly HeatClass[]): HeatClass | undefined {
  return classes.findLast(({ from }) => value >= from);
}

/** Where classes begin: no more of them than there are shades. */
function boundsUpTo(highest: number, unit: Unit): number[] {
  if (highest <= 0) return [];
  const round = tickStep(0, highest, STEPS_AIMED_AT);
  const step = isWhole(unit) ? Math.max(1, round) : round;
  const count = Math.min(Math.floor(highest / step) + 1, STEPS.length - 1);
  const bounds = Array.from({ length: count }, (_, index) => index * step);
  return isWhole(unit) && step === 1 ? bounds.slice(1) : bounds;
}

/** The fewer the classes, the further apart their shades. */
function shadeOf(index: number, count: number): number {
  const darkest = STEPS.length - 1;
  return count === 1 ? darkest - 2 : 1 + Math.round((index * (darkest - 1)) / (count - 1));
}

/** `1–199`, `200–399`, `1,000 or more`; where there are fractions, `under 20`, `20 to under 40`. */
function labelOf(from: number, next: number | undefined, unit: Unit): string {
  const say = (value: number) => figureToText({ value, unit }, { precision: value < 1 ? 2 : 0 });
  if (!isWhole(unit)) return fractionLabel(from, next, say);
  const first = Math.max(1, from);
  if (next === undefined) return `${say(first)} or more`;
  return first === next - 1 ? say(first) : `${say(first)}–${say(next - 1)}`;
}

function fractionLabel(from: number, next: number | undefined, say: (value: number) => string): string {
  if (next === undefined) return from === 0 ? 'more than 0' : `${say(from)} or more`;
  return from === 0 ? `under ${say(next)}` : `${say(from)} to under ${say(next)}`;
}
