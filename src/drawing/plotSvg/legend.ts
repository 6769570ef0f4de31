import { toVisibleLine } from '../../text/index.js';
import type { PicturePart } from './canvas.js';
import {
  boxMark,
  frameMark,
  hatchMarks,
  LABEL_TEXT,
  outlineMark,
  ringMark,
  strokeMark,
  textMark,
} from './marks.js';
import { cutText, textWidth } from './textSize.js';

/** An entry: a sample of a mark, and what the mark stands for. */
export interface LegendItem {
  /** `frame` is a day without a figure, `hatch` a place of a bar without one, `ring` a hollow point. */
  readonly shape: 'area' | 'outline' | 'frame' | 'hatch' | 'line' | 'ring';
  readonly paint: string;
  readonly text: string;
  readonly bold: boolean;
}

/** Side of a sample, space between entries, and height of a row, in pixels. */
const SWATCH = 12;
const BETWEEN = 16;
const ROW = 20;

/** Entries in rows, each row filled before the next. Without entries it takes no height. */
export function legend(items: readonly LegendItem[], left: number, right: number, top: number): PicturePart {
  const marks: string[] = [];
  let x = left;
  let y = top;
  for (const { text, ...item } of items) {
    const lettering = { ...LABEL_TEXT, bold: item.bold };
    const shown = cutText(toVisibleLine(text), right - left - SWATCH - 6, lettering);
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
  if (shape === 'ring') return [ringMark({ x: x + SWATCH / 2, y: middle }, paint)];
  const ends = [
    { x, y: middle },
    { x: x + SWATCH, y: middle },
  ];
  return [strokeMark(ends, paint, { 'stroke-width': 2.5 })];
}
