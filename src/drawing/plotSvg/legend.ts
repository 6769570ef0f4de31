import { toShown } from '../../text/index.js';
import type { Plot } from './axes.js';
import { hatchMarks } from './hatch.js';
import { type Box, boxMark, LABEL_TEXT, strokeMark, textMark } from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** What a mark stands for: an area, full or hollow, a day without a figure, hatching, or a line. */
export interface LegendItem {
  readonly shape: 'area' | 'outline' | 'frame' | 'hatch' | 'line';
  readonly paint: string;
  readonly text: string;
  readonly bold: boolean;
}

export interface Drawn {
  readonly marks: readonly string[];
  /** Where it ends below, in pixels. */
  readonly bottom: number;
  /** Where its places lie, from the first to the last, in pixels; not given where they are no row of places. */
  readonly plot?: Plot;
}

const SWATCH = 12;
const BETWEEN = 16;
const ROW = 20;

/** Items in rows, as many a row as fit. */
export function legend(items: readonly LegendItem[], left: number, right: number, top: number): Drawn {
  const marks: string[] = [];
  let x = left;
  let y = top;
  for (const { text, ...item } of items) {
    const lettering = { ...LABEL_TEXT, bold: item.bold };
    const shown = cutText(toShown(text), right - left - SWATCH - 6, lettering);
    const width = SWATCH + 6 + textWidth(shown, lettering);
    if (x > left && x + width > right) {
      x = left;
      y += ROW;
    }
    marks.push(...swatch(item, x, y), textMark(shown, { x: x + SWATCH + 6, y: y + 10 }, lettering));
    x += width + BETWEEN;
  }
  return { marks, bottom: items.length === 0 ? top : y + ROW };
}

function swatch({ shape, paint }: Omit<LegendItem, 'text'>, x: number, y: number): string[] {
  if (shape === 'area') return [boxMark({ x, y, width: SWATCH, height: SWATCH }, paint)];
  if (shape === 'outline') return [outlineMark({ x, y, width: SWATCH, height: SWATCH }, paint)];
  if (shape === 'frame') return [frameMark(x, y, SWATCH)];
  if (shape === 'hatch') return hatchMarks([{ left: x, right: x + SWATCH, bottom: y + SWATCH - 2 }]);
  const middle = y + SWATCH / 2;
  const ends = [
    { x, y: middle },
    { x: x + SWATCH, y: middle },
  ];
  return [strokeMark(ends, paint, { 'stroke-width': 2.5 })];
}

function outlineMark({ x, y, width, height }: Box, paint: string): string {
  const inside = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5 };
  return boxMark(inside, paint, { fill: 'none', 'stroke-width': 1.5 });
}

/** A square without a figure: hollow, so that it is no shade of anything. */
export function frameMark(x: number, y: number, side: number): string {
  const box = { x: x + 0.5, y: y + 0.5, width: Math.max(1, side - 1), height: Math.max(1, side - 1) };
  return boxMark(box, 'frame', { fill: 'none', 'stroke-width': 0.75 });
}
