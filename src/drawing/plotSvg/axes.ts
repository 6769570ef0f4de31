import { type ScaleLinear, scaleLinear } from 'd3-scale';
import {
  type Chart,
  figureToText,
  isWhole,
  roundHalfAway,
  type Tick,
  type Unit,
} from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { shortMonths } from '../labels.js';
import type { PlotArea } from './canvas.js';
import { isDrawable, strokeMark, TICK_TEXT, textMark } from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** Maps values to heights in pixels, with ticks at round values. */
export interface ValueScale {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Lowest top of an axis of fractions: below it, ticks could not be distinguished by their decimals. */
const LEAST_HIGHEST = 0.01;

/** A scale from 0 (or the lowest value, if negative) to a round number at or above every value. */
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

/** Maps an index of the axis to pixels across. A bar has half a step of room on each side of its index; a point has none. */
export function placeScale(
  { count, kind }: { count: number; kind: Chart['kind'] },
  left: number,
  right: number,
) {
  // A lone point stands in the middle.
  const half = kind === 'bars' || count === 1 ? 0.5 : 0;
  const last = Math.max(count - 1, 0);
  return scaleLinear()
    .domain([-half, last + half])
    .range([left, right]);
}

/** Height of the ticks and labels below the plot area, in pixels. */
export const PLACE_AXIS_HEIGHT = 24;

/** In pixels. */
const TICK_LENGTH = 5;
/** Space between a label and the plot area, in pixels. */
const BESIDE = 6;

/** Width that the labels of the value axis need left of the plot area, in pixels. */
export function valueAxisWidth({ ticks }: ValueScale): number {
  return Math.max(0, ...ticks.map(({ label }) => textWidth(label, TICK_TEXT))) + BESIDE;
}

/** Grid lines across the plot area with their values at the left; the line at 0 is stronger. */
export function valueAxis({ y, ticks }: ValueScale, { left, right }: PlotArea): string[] {
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

/** Ticks and labels below the plot area, as many as fit without touching. */
export function placeAxis(
  ticks: readonly Tick[],
  x: ScaleLinear<number, number>,
  plot: PlotArea,
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

/** A label centred on its tick, moved inwards where it would leave the picture. */
function centred(label: string, tick: number, width: number): CentredLabel {
  const text = cutText(toVisibleLine(label), width / 3, TICK_TEXT);
  const half = textWidth(text, TICK_TEXT) / 2;
  return { text, tick, half, centre: Math.min(Math.max(tick, half), width - half) };
}

function isClear(label: CentredLabel, next: CentredLabel): boolean {
  return label.centre + label.half + 3 <= next.centre - next.half;
}

/**
 * Chooses the labels of an axis, as `place` lays them out: all of them in full if each is clear of the next; else with
 * months in three letters, all of them or every second, third and so on, evenly spaced.
 */
export function fitLabels<Label>(
  ticks: readonly Tick[],
  place: (ticks: readonly Tick[]) => readonly Label[],
  isClear: (label: Label, next: Label) => boolean,
): readonly Label[] {
  const full = place(ticks);
  const short = place(ticks.map((tick) => ({ ...tick, label: shortMonths(tick.label) })));
  if (full.length === short.length && areClear(full, isClear)) return full;
  for (let step = 1; step < short.length; step++) {
    const kept = short.filter((_, index) => index % step === 0);
    if (areClear(kept, isClear)) return kept;
  }
  return short.slice(0, 1);
}

function areClear<Label>(labels: readonly Label[], isClear: (label: Label, next: Label) => boolean): boolean {
  return labels.slice(1).every((next, index) => isClear(labels[index] ?? next, next));
}
