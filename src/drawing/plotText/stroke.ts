import { levelOf } from './axes.js';
import type { Frame } from './frame.js';
import type { PlotRole } from './page.js';

/** A way to draw lines: the dots of a cell, and the character for any set of them. */
export interface Pen {
  readonly across: number;
  readonly down: number;
  /** Character for dots: bit `row * across + column` is set for each. `below` is the character in the cell so far. */
  glyph(dots: number, below: string): string;
}

const BRAILLE_BLANK = 0x2800;
/** The dots of Braille, by row and column: https://www.unicode.org/charts/PDF/U2800.pdf */
const BRAILLE_BITS = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
const QUARTERS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** A thin line; where two cross in a cell, both can be seen. */
export const THIN: Pen = {
  across: 2,
  down: 4,
  glyph: (dots, below) => {
    const bits = BRAILLE_BITS.reduce((sum, bit, index) => (dots & (1 << index) ? sum | bit : sum), 0);
    return String.fromCodePoint(BRAILLE_BLANK | bits | brailleBits(below));
  },
};

/** A heavy line, for the emphasised series. */
export const HEAVY: Pen = { across: 2, down: 2, glyph: (dots) => QUARTERS[dots] ?? ' ' };

/** A line of one ASCII character. */
export function character(glyph: string): Pen {
  return { across: 1, down: 1, glyph: () => glyph };
}

function brailleBits(below: string): number {
  const code = below.codePointAt(0) ?? 0;
  return code >= BRAILLE_BLANK && code <= BRAILLE_BLANK + 0xff ? code - BRAILLE_BLANK : 0;
}

/** A dot of the plot area, counted from its upper left corner. */
interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A line to draw into a frame. */
export interface Stroke {
  readonly values: readonly (number | null)[];
  readonly pen: Pen;
  readonly role: PlotRole;
  /** Place of the value at an index, from 0 (left edge) to 1 (right edge). */
  readonly share: (index: number) => number;
}

/** Draws a line from value to value. An unknown value leaves a gap, and a value between two gaps is a dot. */
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

/** Dots of a straight line, both ends included. */
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
