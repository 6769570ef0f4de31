/** Meaning of a run of characters, for colours; a number is the index of a series. */
export type PlotRole = 'plain' | 'faint' | 'emphasis' | number;

/** Characters of one role. */
export interface PlotRun {
  readonly text: string;
  readonly role: PlotRole;
}

/** One line of a picture, without trailing spaces. */
export type PlotLine = readonly PlotRun[];

/** Size of a picture, and the characters that it may use. */
export interface PlotCanvas {
  /** Most characters in a line. */
  readonly width: number;
  /** Lines from 0 to the top of the axis. A chart with more labels at its line ends is higher; squares of days ignore it. */
  readonly height: number;
  /** Whether block and Braille characters can be shown; otherwise all characters drawn are ASCII. */
  readonly unicode: boolean;
  /** Decimals of percentages and of people per boat at the ends of lines; default: 0. */
  readonly precision?: number;
}

const BLANK: PlotRun = { text: ' ', role: 'plain' };

/** Cells of a picture while it is drawn. Columns and rows count from 0, from the left and from the top. */
export class Page {
  readonly #rows: PlotRun[][];

  constructor(width: number, height: number) {
    this.#rows = Array.from({ length: height }, () => new Array<PlotRun>(width).fill(BLANK));
  }

  /** The character in a cell; a space outside the page. */
  at(column: number, row: number): string {
    return this.#rows[row]?.[column]?.text ?? ' ';
  }

  /** Writes a text into a row; characters outside the page are dropped. */
  put(column: number, row: number, text: string, role: PlotRole): void {
    const cells = this.#rows[row] ?? [];
    for (const [index, character] of [...text].entries()) {
      const place = column + index;
      if (place >= 0 && place < cells.length) cells[place] = { text: character, role };
    }
  }

  lines(): PlotLine[] {
    return this.#rows.map(toRuns);
  }
}

/** Joins neighbouring cells of one role, without trailing spaces. */
function toRuns(cells: readonly PlotRun[]): PlotLine {
  const last = cells.findLastIndex(({ text }) => text !== ' ');
  const runs: PlotRun[] = [];
  for (const cell of cells.slice(0, last + 1)) {
    const before = runs.at(-1);
    if (before?.role === cell.role) runs[runs.length - 1] = { ...before, text: before.text + cell.text };
    else runs.push(cell);
  }
  return runs;
}

/** Role of a series: `emphasis` for an emphasised one, otherwise its index. */
export function roleOf(series: { readonly emphasis: boolean }, index: number): PlotRole {
  return series.emphasis ? 'emphasis' : index;
}

/** The text, or its start with `…` (`.` in ASCII) behind it, so that it has at most `room` characters. */
export function cut(text: string, room: number, unicode: boolean): string {
  const characters = [...text];
  if (characters.length <= room) return text;
  return characters.slice(0, Math.max(0, room - 1)).join('') + (unicode ? '…' : '.');
}
