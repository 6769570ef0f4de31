import type { Unit } from '../../report/index.js';

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const FRACTIONAL: readonly Unit[] = ['percent', 'people per boat'];
/** Above nothing at all, which has no shade. */
const SHADES = 4;

/** The width of a shade: the least round figure of which four reach the highest value. */
export function shadesFor(most: number, unit: Unit): number {
  const least = most / SHADES;
  if (least <= 1 && !FRACTIONAL.includes(unit)) return 1;
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const steps = ROUND.map((step) => step * power).filter(
    (step) => FRACTIONAL.includes(unit) || Number.isInteger(step),
  );
  return steps.find((step) => step >= least) ?? 10 * power;
}

/** 0 for none, then 1 for up to one step, and so on to 4. */
export function shadeOf(value: number, step: number): number {
  return value > 0 ? Math.min(SHADES, Math.ceil(value / step)) : 0;
}
