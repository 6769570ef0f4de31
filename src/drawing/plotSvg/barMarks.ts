import type { ScaleLinear } from 'd3-scale';
import type { ChartSeries } from '../../report/index.js';
import { hatchMarks, type Stretch } from './hatch.js';
import { coordinate, pathMark } from './marks.js';
import { isDrawable } from './scales.js';
import { classOf } from './styleSheet.js';

/** Narrower than this, in pixels, bars stand without gaps: they would only blur. */
const NARROW = 4;

/** In pixels. */
const OUTLINE = 1;
const HOLLOW = { fill: 'none', 'stroke-width': OUTLINE };

/** How the bars of a series are painted. */
export interface AreaPaint {
  readonly paint: string;
  readonly hollow: boolean;
  /** The same colour for a bar that is hollow by itself. */
  readonly outline: string;
}

/** The bars of each series side by side around their places, and hatching where a bar has no figure. */
export function barMarks(
  bars: readonly ChartSeries[],
  paints: readonly AreaPaint[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const room = x(1) - x(0);
  const pad = room < NARROW * bars.length ? 0 : bars.length > 1 ? 0.24 : 0.16;
  const width = (room * (1 - pad)) / Math.max(bars.length, 1);
  return bars.flatMap(({ values, incomplete }, rank) => {
    const slots = values.map((value, index): Slot => {
      const left = x(index) + (room * (pad - 1)) / 2 + rank * width;
      return { value, left, right: left + width, bottom: y(0) };
    });
    const { outline, ...own } = paints[rank] ?? { paint: '', hollow: false, outline: '' };
    const isWhole = (_: Slot, index: number) => !incomplete?.has(index);
    return [
      ...paintedBars(slots.filter(isWhole), y, own),
      ...paintedBars(
        slots.filter((slot, index) => !isWhole(slot, index)),
        y,
        { paint: outline, hollow: true },
      ),
      ...hatchMarks(missing(slots, bars.length === 1)),
    ];
  });
}

/** A path for all of them, because single boxes that touch would show their seams. */
function paintedBars(
  slots: readonly Slot[],
  y: ScaleLinear<number, number>,
  { paint, hollow }: Omit<AreaPaint, 'outline'>,
): string[] {
  const d = slots.map((slot) => barPath(slot, y, hollow ? OUTLINE / 2 : 0)).join('');
  return d === '' ? [] : [pathMark(d, { class: classOf(paint), ...(hollow && HOLLOW) })];
}

/** Where a bar stands or, without a figure, would stand. */
interface Slot extends Stretch {
  readonly value: number | null;
}

/** `inset` keeps an outline within its bar, so that it is no higher than its value. */
function barPath(
  { value, left, right, bottom }: Slot,
  y: ScaleLinear<number, number>,
  inset: number,
): string {
  if (!isDrawable(value) || value === 0) return '';
  const [base, top] = [coordinate(bottom), coordinate(Math.min(bottom, y(value) + inset))];
  return `M${coordinate(left + inset)},${base}V${top}H${coordinate(right - inset)}V${base}Z`;
}

/** Neighbours are joined unless the bars of another series stand between them. */
function missing(slots: readonly Slot[], joined: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, slot] of slots.entries()) {
    if (isDrawable(slot.value)) continue;
    const goesOn = joined && index > 0 && !isDrawable(slots[index - 1]?.value);
    const before = goesOn ? stretches.pop() : undefined;
    stretches.push({ ...slot, left: before?.left ?? slot.left });
  }
  return stretches;
}
