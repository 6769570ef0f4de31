import type { Tick, Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { shortMonths } from '../labels.js';
import { fitLabels, type ValueAxis } from './axes.js';
import { Page } from './page.js';

/** A page with axes. The plot area has `rows` by `width` cells; its first cell is in column `left` and row `top`. */
export interface Frame {
  readonly page: Page;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rows: number;
  /** First free column of the row above the plot area, behind the unit. */
  readonly behindUnit: number;
  readonly axis: ValueAxis;
  readonly unicode: boolean;
}

/** Units printed above the axis; the others have no noun or are printed at the figures. */
const WORDS: readonly Unit[] = ['people', 'boats', 'people per boat', 'days'];

/** Characters of the axes. */
interface Lines {
  readonly up: string;
  readonly across: string;
  readonly corner: string;
  readonly tickLeft: string;
  readonly tickBelow: string;
}

const BOX: Lines = { up: '│', across: '─', corner: '└', tickLeft: '┤', tickBelow: '┬' };
const ASCII: Lines = { up: '|', across: '-', corner: '+', tickLeft: '+', tickBelow: '+' };

/** Settings of a frame. */
export interface FramePlan {
  readonly axis: ValueAxis;
  readonly unit: Unit;
  readonly rows: number;
  /** Columns of the whole page. */
  readonly pageWidth: number;
  /** Columns of the page kept free at the right, for labels. */
  readonly right: number;
  readonly unicode: boolean;
}

/** Columns of the page that are left beside the value axis, at least 1. */
export function roomBeside(axis: ValueAxis, pageWidth: number): number {
  return Math.max(1, pageWidth - gutterOf(axis));
}

/** Columns of the value axis: its figures, a space, and the line. */
function gutterOf({ ticks }: ValueAxis): number {
  return Math.max(...ticks.map(({ label }) => label.length)) + 2;
}

/** Draws the unit above, the value axis at the left, and the line of 0 below, with a free row for labels. */
export function drawFrame({ axis, unit, rows, pageWidth, right, unicode }: FramePlan): Frame {
  const page = new Page(pageWidth, rows + 3);
  const left = gutterOf(axis);
  const unitAt = Math.max(0, left - 1 - unit.length);
  const isNamed = WORDS.includes(unit);
  const frame = {
    page,
    left,
    top: 1,
    width: Math.max(1, roomBeside(axis, pageWidth) - right),
    rows,
    behindUnit: isNamed ? unitAt + unit.length + 1 : 0,
    axis,
    unicode,
  };
  if (isNamed) page.put(unitAt, 0, unit, 'faint');
  drawValueAxis(frame);
  return frame;
}

function drawValueAxis({ page, left, top, width, rows, axis, unicode }: Frame): void {
  const { up, across, corner, tickLeft } = unicode ? BOX : ASCII;
  for (let row = 0; row < rows; row++) page.put(left - 1, top + row, up, 'faint');
  page.put(left - 1, top + rows, corner + across.repeat(width), 'faint');
  for (const { value, label } of axis.ticks) {
    // A bar as high as the figure ends at the upper edge of the row of the figure.
    const row = top + rows - Math.ceil(Number(((value / axis.top) * rows).toFixed(6)));
    page.put(left - 1 - label.length - 1, row, label, 'faint');
    if (value > 0) page.put(left - 1, row, tickLeft, 'faint');
  }
}

/** Draws labels below the line of 0, each with a tick at its place. */
export function drawTicks(frame: Frame, ticks: readonly Tick[], columnOf: (at: number) => number): void {
  const { page, left, top, rows, width, unicode } = frame;
  const labels = ticks.map(({ at, label }) => ({ column: left + columnOf(at), label: toVisibleLine(label) }));
  for (const { column, start, text } of fitLabels(labels, left + width, 'middle')) {
    page.put(column, top + rows, (unicode ? BOX : ASCII).tickBelow, 'faint');
    page.put(start, top + rows + 1, text, 'faint');
  }
}

/**
 * Draws a line from top to bottom, with its label in the row of the unit, between the unit and column `end`: with months in three letters
 * where it is too long, and not at all where there is no room for that either.
 */
export function drawMarker(frame: Frame, marker: Tick, columnOf: (at: number) => number, end: number): void {
  const { page, left, top, rows, unicode, behindUnit } = frame;
  const column = left + columnOf(marker.at);
  for (let row = 0; row < rows; row++) page.put(column, top + row, (unicode ? BOX : ASCII).up, 'faint');
  const full = toVisibleLine(marker.label);
  const label = [full, shortMonths(full)].find(({ length }) => length <= end - behindUnit);
  if (label === undefined) return;
  const start = Math.min(column - Math.floor(label.length / 2), end - label.length);
  page.put(Math.max(behindUnit, start), 0, label, 'plain');
}
