import { roundHalfAway } from '../../report/index.js';
import { type Attributes, element, escapeXml } from '../../text/index.js';
import { classOf } from './styleSheet.js';
import type { Lettering } from './textSize.js';

/** A place in the picture in pixels, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextLook extends Lettering {
  readonly paint: 'ink' | 'muted';
  readonly anchor: 'start' | 'middle' | 'end';
}

export const TICK_TEXT = { size: 12, bold: false, paint: 'muted', anchor: 'start' } as const;
export const LABEL_TEXT = { size: 12, bold: false, paint: 'ink', anchor: 'start' } as const;

/** Two decimals: a hundredth of a pixel cannot be seen, and the same picture is the same file on every machine. */
export function coordinate(value: number): number {
  return roundHalfAway(value, 2) + 0;
}

/** Text whose letters stand on `y`. */
export function textMark(text: string, { x, y }: Point, { size, bold, paint, anchor }: TextLook): string {
  const attributes: Attributes = {
    class: classOf(paint),
    x: coordinate(x),
    y: coordinate(y),
    'font-size': size,
    ...(bold ? { 'font-weight': 700 } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
  };
  return element('text', attributes, escapeXml(text));
}

/** A line through points. */
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
