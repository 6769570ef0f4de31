import type { ScaleLinear } from 'd3-scale';
import type { Tick } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import { fitLabels } from './fitLabels.js';
import { strokeMark, TICK_TEXT, textMark } from './marks.js';
import type { ValueScale } from './scales.js';
import { cutText, textWidth } from './textSize.js';

/** Where the values are drawn, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TICK_LENGTH = 5;
const BESIDE = 6;

/** What the axis of values needs left of the plot. */
export function valueAxisWidth({ ticks }: ValueScale): number {
  return Math.max(0, ...ticks.map(({ label }) => textWidth(label, TICK_TEXT))) + BESIDE;
}

/** Round values with thin lines across; the line at 0 is stronger. */
export function valueAxis({ y, ticks }: ValueScale, { left, right }: Plot): string[] {
  return ticks.flatMap(({ value, label }) => {
    const at = y(value);
    const ends = [
      { x: left, y: at },
      { x: right, y: at },
    ];
    return [
      strokeMark(ends, value === 0 ? 'axis' : 'grid', { 'stroke-width': 1 }),
      textMark(label, { x: left - BESIDE, y: at + 4 }, { ...TICK_TEXT, anchor: 'end' }),
    ];
  });
}

/** Labels below the plot, so many that none touches the next. */
export function placeAxis(
  ticks: readonly Tick[],
  x: ScaleLinear<number, number>,
  plot: Plot,
  width: number,
): string[] {
  const inside = ticks.filter(
    ({ at }) => Number.isFinite(at) && x(at) >= plot.left - 0.5 && x(at) <= plot.right + 0.5,
  );
  const place = (chosen: readonly Tick[]) => chosen.map(({ at, label }) => centred(label, x(at), width));
  return fitLabels(inside, place, isClear).flatMap(({ text, centre, tick }) => [
    strokeMark(
      [
        { x: tick, y: plot.bottom },
        { x: tick, y: plot.bottom + TICK_LENGTH },
      ],
      'axis',
      { 'stroke-width': 1 },
    ),
    textMark(text, { x: centre, y: plot.bottom + TICK_LENGTH + 13 }, { ...TICK_TEXT, anchor: 'middle' }),
  ]);
}

interface CentredLabel {
  readonly text: string;
  readonly tick: number;
  readonly centre: number;
  readonly half: number;
}

/** A label around its tick, moved as far as the edge of the picture asks. */
function centred(label: string, tick: number, width: number): CentredLabel {
  const text = cutText(toShown(label), width / 3, TICK_TEXT);
  const half = textWidth(text, TICK_TEXT) / 2;
  return { text, tick, half, centre: Math.min(Math.max(tick, half), width - half) };
}

function isClear(label: CentredLabel, next: CentredLabel): boolean {
  return label.centre + label.half + 3 <= next.centre - next.half;
}
