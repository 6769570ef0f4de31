import { indexOfPart, lineStarts } from '../../text/index.js';

/** Longer lines are cut where they are shown. */
const LONGEST_LINE = 2000;

/** The lines of a text, and the places of its positions. */
export class TextPlaces {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.starts = lineStarts(text);
  }

  /** The physical line, from 1, of a position. */
  lineOf(at: number): number {
    return indexOfPart(this.starts, at) + 1;
  }

  /** The line and the column, from 1 and in characters, of a position. */
  placeOf(at: number): { readonly line: number; readonly column: number } {
    const line = this.lineOf(at);
    return { line, column: [...this.text.slice(this.starts[line - 1], at)].length + 1 };
  }

  /** The text of a line without its end; `null` if there is none. */
  lineText(line: number): string | null {
    const [start, end] = [this.starts[line - 1], this.starts[line]];
    return start === undefined
      ? null
      : this.text
          .slice(start, end)
          .replace(/[\r\n]+$/, '')
          .slice(0, LONGEST_LINE);
  }
}
