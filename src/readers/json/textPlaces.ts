import { indexOfPart, lineStarts } from '../../text/index.js';

/** Longer lines are cut where they are shown. */
const LONGEST_LINE = 2000;

/** The lines of a text, and the places of its positions. */
export class TextPlaces {
  private readonly text: string;
  private readonly starts: readonly number[];
  /** The position that was asked for last, and the characters before it on its line. */
  private last = { start: 0, at: 0, characters: 0 };

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
    const start = this.starts[line - 1] ?? 0;
    // Often all rows stand on one line: to count from its start for each of them would take hours.
    const from = this.last.start === start && this.last.at <= at ? this.last : { at: start, characters: 0 };
    const characters = from.characters + [...this.text.slice(from.at, at)].length;
    this.last = { start, at, characters };
    return { line, column: characters + 1 };
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
