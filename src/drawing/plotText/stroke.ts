import type { Frame } from './frame.js';
import type { Pen } from './pen.js';
import type { PlotRole } from './plotLine.js';
import { levelOf } from './valueAxis.js';

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** How a line is to be drawn into a frame. */
export interface Stroke {
  readonly values: readonly (number | null)[];
  readonly pen: Pen;
  readonly role: PlotRole;
  /** Where the value at an index stands, from 0 (left edge) to 1 (right edge). */
  readonly share: (index: number) => number;
}

/** Draws a line from value to value. A gap breaks it, and a value between two gaps is a dot. */
export function drawStroke(frame: Frame, { values, pen, role, share }: Stroke): void {
  const cells = new Map<string, { readonly column: number; readonly row: number; readonly dots: number }>();
  const mark = ({ x, y }: Dot): void => {
    const column = Math.floor(x / pen.across);
    const row = Math.floor(y / pen.down);
    const key = `${column} ${row}`;
    const bit = 1 << ((y % pen.down) * pen.across + (x % pen.across));
    cells.set(key, { column, row, dots: (cells.get(key)?.dots ?? 0) | bit });
  };
  const dots = values.map((value, index) => (value === null ? null : dotOf(value, share(index), frame, pen)));
  for (const [index, dot] of dots.entries()) {
    if (dot !== null) for (const each of between(dots[index - 1] ?? dot, dot)) mark(each);
  }
  for (const { column, row, dots: bits } of cells.values()) {
    const [x, y] = [frame.left + column, frame.top + row];
    frame.page.put(x, y, pen.glyph(bits, frame.page.at(x, y)), role);
  }
}

function dotOf(value: number, share: number, frame: Frame, pen: Pen): Dot {
  const height = frame.rows * pen.down;
  const raised = Math.ceil(levelOf(frame.axis, value, height)) - 1;
  const across = Math.min(1, Math.max(0, share));
  return {
    x: Math.round(across * (frame.width * pen.across - 1)),
    y: height - 1 - Math.min(height - 1, Math.max(0, raised)),
  };
}

/** All dots from one to the other, both included. */
function between(from: Dot, to: Dot): Dot[] {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = steps === 0 ? 0 : step / steps;
    return {
      x: Math.round(from.x + (to.x - from.x) * share),
      y: Math.round(from.y + (to.y - from.y) * share),
    };
  });
}
