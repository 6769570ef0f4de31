import { coordinate, pathMark } from './marks.js';
import { classOf } from './styleSheet.js';

/** A part of the line of 0, in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 7;
const SLANT = 3;
const PITCH = 4;

/** Slanted strokes where figures are missing: nothing at all would look like bars of 0. */
export function hatchMarks(stretches: readonly Stretch[]): string[] {
  const d = stretches.map(strokes).join('');
  return d === '' ? [] : [pathMark(d, { class: classOf('axis'), fill: 'none', 'stroke-width': 1 })];
}

/** At least one, however narrow the stretch. */
function strokes({ left, right, bottom }: Stretch): string {
  const count = Math.max(1, Math.floor((right - left - SLANT) / PITCH) + 1);
  return Array.from({ length: count }, (_, index) => {
    return `M${coordinate(left + index * PITCH)},${coordinate(bottom)}l${SLANT},${-HEIGHT}`;
  }).join('');
}
