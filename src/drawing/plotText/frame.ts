import type { Tick, Unit } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { cut } from './endLabels.js';
import { Page } from './page.js';
import { fitLabels } from './tickLabels.js';
import type { ValueAxis } from './valueAxis.js';

/** A page with its axes: what is drawn goes into `rows` by `width` cells from (`left`, `top`) on. */
export interface Frame {
  readonly page: Page;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rows: number;
  readonly axis: ValueAxis;
  readonly unicode: boolean;
}

/** Units that are words; the others are seen at the figures. */
const WORDS: readonly Unit[] = ['people', 'boats', 'people per boat', 'days'];

interface Lines {
  readonly up: string;
  readonly across: string;
  readonly corner: string;
  readonly tickLeft: string;
  readonly tickBelow: string;
}

const BOX: Lines = { up: '│', across: '─', corner: '└', tickLeft: '┤', tickBelow: '┬' };
const ASCII: Lines = { up: '|', across: '-', corner: '+', tickLeft: '+', tickBelow: '+' };

export interface FramePlan {
  readonly axis: ValueAxis;
  readonly unit: Unit;
  readonly rows: number;
  /** Columns of the whole page, and of it those at the right that are kept for labels. */
  readonly pageWidth: number;
  readonly right: number;
  readonly unicode: boolean;
}

/** Columns that are left for the picture beside the figures of its axis. */
export function roomBeside(axis: ValueAxis, pageWidth: number): number {
  return Math.max(1, pageWidth - gutterOf(axis));
}

/** The figures, a blank, and the axis itself. */
function gutterOf({ ticks }: ValueAxis): number {
  return Math.max(...ticks.map(({ label }) => label.length)) + 2;
}

/** Above: the unit; left: round figures from 0 on; below: the line of 0 and room for labels. */
export function drawFrame({ axis, unit, rows, pageWidth, right, unicode }: FramePlan): Frame {
  const page = new Page(pageWidth, rows + 3);
  const left = gutterOf(axis);
  const frame = {
    page,
    left,
    top: 1,
    width: Math.max(1, roomBeside(axis, pageWidth) - right),
    rows,
    axis,
    unicode,
  };
  if (WORDS.includes(unit)) page.put(Math.max(0, left - 1 - unit.length), 0, unit, 'faint');
  drawValueAxis(frame);
  return frame;
}

function drawValueAxis({ page, left, top, width, rows, axis, unicode }: Frame): void {
  const { up, across, corner, tickLeft } = unicode ? BOX : ASCII;
  for (let row = 0; row < rows; row++) page.put(left - 1, top + row, up, 'faint');
  page.put(left - 1, top + rows, corner + across.repeat(width), 'faint');
  for (const { value, label } of axis.ticks) {
    // A bar that is as high as the figure ends at the upper edge of the row in which the figure stands.
    const row = top + rows - Math.ceil(Number(((value / axis.top) * rows).toFixed(6)));
    page.put(left - 1 - label.length - 1, row, label, 'faint');
    if (value > 0) page.put(left - 1, row, tickLeft, 'faint');
  }
}

/** Labels below the line of 0, each with a mark at its place. */
export function drawTicks(frame: Frame, ticks: readonly Tick[], columnOf: (at: number) => number): void {
  const { page, left, top, rows, width, unicode } = frame;
  const wanted = ticks.map(({ at, label }) => ({ column: left + columnOf(at), label: toVisibleLine(label) }));
  for (const { column, start, text } of fitLabels(wanted, left + width, 'middle')) {
    page.put(column, top + rows, (unicode ? BOX : ASCII).tickBelow, 'faint');
    page.put(start, top + rows + 1, text, 'faint');
  }
}

/** A line from top to bottom with its label above, beside the unit. */
export function drawMarker(frame: Frame, marker: Tick, columnOf: (at: number) => number, end: number): void {
  const { page, left, top, rows, unicode } = frame;
  const column = left + columnOf(marker.at);
  for (let row = 0; row < rows; row++) page.put(column, top + row, (unicode ? BOX : ASCII).up, 'faint');
  const label = cut(toVisibleLine(marker.label), end - left, unicode);
  const start = Math.min(column - Math.floor(label.length / 2), end - label.length);
  page.put(Math.max(left, start), 0, label, 'plain');
}
