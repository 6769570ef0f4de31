import type { ScaleLinear } from 'd3-scale';
import type { Tick } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import type { PlotArea } from './canvas.js';
import { LABEL_TEXT, strokeMark, type TextLook, TICK_TEXT, textMark } from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** A place of the axis that is marked by a line, with its label above the plot area. */
export interface PlaceMark {
  readonly at: number;
  readonly text: string;
  readonly look: TextLook;
  /** From the lowest, which is 0, upwards. */
  readonly row: number;
}

type Across = Pick<PlotArea, 'left' | 'right'>;

/** Height of a row of labels, in pixels. */
const ROW = 16;
/** Distance from the plot area up to the lowest row, which is clear of the highest label of the value axis, in pixels. */
const ABOVE = 12;
/** Space between two labels of a row, in pixels. */
const BETWEEN = 10;

/**
 * Puts the labels of the marker and of further marks in as few rows as they need, so that none touches another, within `room`; also
 * where the plot area gets wider.
 */
export function placeMarks(
  marker: Tick | null,
  marks: readonly Tick[],
  x: ScaleLinear<number, number>,
  plot: Across,
  room: Across,
): PlaceMark[] {
  const wanted = [
    ...(marker === null ? [] : [{ ...marker, look: LABEL_TEXT }]),
    ...marks.map((mark) => ({ ...mark, look: TICK_TEXT })),
  ].filter(({ at }) => x(at) >= plot.left && x(at) <= plot.right);
  const placed: (PlaceMark & Stretch)[] = [];
  // From the right, and each above those whose line its label would touch.
  for (const { at, label, look } of wanted.toSorted((one, other) => other.at - one.at)) {
    const text = cutText(toVisibleLine(label), room.right - room.left, look);
    const { start, end } = stretchOf({ at, text, look }, x, room);
    const isFree = (row: number) =>
      placed.every(
        (other) =>
          (other.row !== row || end + BETWEEN <= other.start || other.end + BETWEEN <= start) &&
          (other.row < row || x(other.at) < start || x(other.at) > end),
      );
    let row = 0;
    while (!isFree(row)) row += 1;
    placed.push({ at, text, look, row, start, end });
  }
  return placed;
}

/** Where a label starts and ends, in pixels. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Height that the rows take above a plot area, in pixels. */
export function placeMarksHeight(marks: readonly PlaceMark[]): number {
  return marks.length === 0 ? 0 : ROW * (1 + Math.max(...marks.map(({ row }) => row))) + ABOVE - 2;
}

/** A dashed line down the plot area for each mark, from its label. */
export function drawPlaceMarks(
  marks: readonly PlaceMark[],
  x: ScaleLinear<number, number>,
  { top, bottom }: PlotArea,
  room: Across,
): string[] {
  const baseOf = ({ row }: PlaceMark) => top - ABOVE - row * ROW;
  const lines = marks.map((mark) => {
    const ends = [
      { x: x(mark.at), y: baseOf(mark) - ROW / 2 - 1 },
      { x: x(mark.at), y: bottom },
    ];
    const dashes = mark.look === LABEL_TEXT ? '4 3' : '1 3';
    return strokeMark(ends, 'axis', { 'stroke-width': 1, 'stroke-dasharray': dashes });
  });
  // A line may pass a label of a lower row.
  const labels = marks.map((mark) => {
    const { start } = stretchOf(mark, x, room);
    return textMark(mark.text, { x: start, y: baseOf(mark) }, { ...mark.look, halo: true });
  });
  return [...lines, ...labels];
}

/** Distance from a line to its label, in pixels. */
const BESIDE = 4;

/** Where a label starts and ends: right of its line, or left of it where it would leave the room, and within the room in any case. */
function stretchOf(
  { at, text, look }: Omit<PlaceMark, 'row'>,
  x: ScaleLinear<number, number>,
  { left, right }: Across,
): Stretch {
  const width = textWidth(text, look);
  const beside = x(at) + BESIDE + width <= right ? x(at) + BESIDE : x(at) - BESIDE - width;
  const start = Math.max(left, Math.min(beside, right - width));
  return { start, end: start + width };
}
