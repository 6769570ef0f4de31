import { roundHalfAway } from '../../report/index.js';
import { type Attributes, element, escapeXml } from '../../text/index.js';
import { classOf } from './palette.js';
import type { Lettering } from './textSize.js';

/** Whether a value is known and finite. */
export function isDrawable(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** A point in pixels from the upper left corner of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Style of a text: size, weight, colour, and the part of it that is at its point. */
export interface TextLook extends Lettering {
  readonly paint: 'ink' | 'muted';
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether it stands on lines; default: no. */
  readonly halo?: boolean;
}

export const TICK_TEXT = { size: 12, bold: false, paint: 'muted', anchor: 'start' } as const;
export const LABEL_TEXT = { size: 12, bold: false, paint: 'ink', anchor: 'start' } as const;

/** Rounds to two decimals, so that a picture is the same file on every machine. */
export function coordinate(value: number): number {
  return roundHalfAway(value, 2) + 0;
}

/** What keeps letters apart from the lines that they stand on: an outline in the colour of the background. */
const HALO = { 'paint-order': 'stroke', 'stroke-width': 4, 'stroke-linejoin': 'round' };

/** A line of text; `y` is its baseline. */
export function textMark(text: string, { x, y }: Point, look: TextLook): string {
  const { size, bold, paint, anchor, halo = false } = look;
  const attributes: Attributes = {
    class: halo ? `${classOf(paint)} ${classOf('halo')}` : classOf(paint),
    x: coordinate(x),
    y: coordinate(y),
    'font-size': size,
    ...(bold ? { 'font-weight': 700 } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(halo && HALO),
  };
  return element('text', attributes, escapeXml(text));
}

/** A straight line from point to point, of at least two. */
export function strokeMark(points: readonly Point[], paint: string, attributes: Attributes = {}): string {
  const [first, ...others] = points.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`);
  return pathMark(`M${first}L${others.join('L')}`, { class: classOf(paint), fill: 'none', ...attributes });
}

export function pathMark(d: string, attributes: Attributes): string {
  return element('path', { ...attributes, d }, '');
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function boxMark({ x, y, width, height }: Box, paint: string, attributes: Attributes = {}): string {
  const box = { x: coordinate(x), y: coordinate(y), width: coordinate(width), height: coordinate(height) };
  return element('rect', { class: classOf(paint), ...attributes, ...box }, '');
}

/** Part of the baseline of a plot, in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height and slant of a stroke, and the distance from one to the next, in pixels. */
const HATCH_HEIGHT = 7;
const HATCH_SLANT = 3;
const HATCH_PITCH = 4;

/** Slanted strokes where figures are missing, because an empty place would look like a bar of 0. */
export function hatchMarks(stretches: readonly Stretch[]): string[] {
  const d = stretches.map(strokes).join('');
  return d === '' ? [] : [pathMark(d, { class: classOf('axis'), fill: 'none', 'stroke-width': 1 })];
}

/** Path of the strokes of one stretch: at least one stroke, however narrow it is. */
function strokes({ left, right, bottom }: Stretch): string {
  const count = Math.max(1, Math.floor((right - left - HATCH_SLANT) / HATCH_PITCH) + 1);
  return Array.from({ length: count }, (_, index) => {
    return `M${coordinate(left + index * HATCH_PITCH)},${coordinate(bottom)}l${HATCH_SLANT},${-HATCH_HEIGHT}`;
  }).join('');
}

/** A hollow square for a day without a figure, which must not look like a shade. */
export function frameMark(x: number, y: number, side: number): string {
  const box = { x: x + 0.5, y: y + 0.5, width: Math.max(1, side - 1), height: Math.max(1, side - 1) };
  return boxMark(box, 'frame', { fill: 'none', 'stroke-width': 0.75 });
}

/** A hollow box that is no larger than a filled one. */
export function outlineMark({ x, y, width, height }: Box, paint: string): string {
  const inside = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5 };
  return boxMark(inside, paint, { fill: 'none', 'stroke-width': 1.5 });
}

/** A hollow point, for a figure that lacks days. */
export function ringMark({ x, y }: Point, paint: string): string {
  const attributes = { cx: coordinate(x), cy: coordinate(y), r: 4, 'stroke-width': 2 };
  return element('circle', { class: `${classOf('paper')} ${classOf(paint)}`, ...attributes }, '');
}

/** A point on a line, in its colour. */
export function dotMark({ x, y }: Point, paint: string): string {
  const d = `M${coordinate(x)},${coordinate(y)}h0`;
  return pathMark(d, { class: classOf(paint), 'stroke-width': 6, 'stroke-linecap': 'round' });
}
