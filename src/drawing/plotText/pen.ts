/** With what a line is drawn: how many dots a cell has, and what the cell looks like with some of them. */
export interface Pen {
  readonly across: number;
  readonly down: number;
  /** Bit `row * across + column` stands for a dot; `below` is what is in the cell already. */
  glyph(dots: number, below: string): string;
}

const BRAILLE_BLANK = 0x2800;
/** The dots of Braille, by row and column: https://www.unicode.org/charts/PDF/U2800.pdf */
const BRAILLE_BITS = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
const QUARTERS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** A thin line; two that meet in a cell are both seen. */
export const THIN: Pen = {
  across: 2,
  down: 4,
  glyph: (dots, below) => {
    const bits = BRAILLE_BITS.reduce((sum, bit, index) => (dots & (1 << index) ? sum | bit : sum), 0);
    return String.fromCodePoint(BRAILLE_BLANK | bits | brailleBits(below));
  },
};

/** A line that stands out by its weight alone. */
export const HEAVY: Pen = { across: 2, down: 2, glyph: (dots) => QUARTERS[dots] ?? ' ' };

/** A line of one character, for terminals that have no others. */
export function character(glyph: string): Pen {
  return { across: 1, down: 1, glyph: () => glyph };
}

function brailleBits(below: string): number {
  const code = below.codePointAt(0) ?? 0;
  return code >= BRAILLE_BLANK && code <= BRAILLE_BLANK + 0xff ? code - BRAILLE_BLANK : 0;
}
