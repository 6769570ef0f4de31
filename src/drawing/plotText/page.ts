import type { PlotLine, PlotRole, PlotRun } from './plotLine.js';

const BLANK: PlotRun = { text: ' ', role: 'plain' };

/** The cells of a picture while it is drawn. Column and row count from 0 at the left and above. */
export class Page {
  readonly #rows: PlotRun[][];

  constructor(width: number, height: number) {
    this.#rows = Array.from({ length: height }, () => new Array<PlotRun>(width).fill(BLANK));
  }

  /** The character of a cell; a blank outside. */
  at(column: number, row: number): string {
    return this.#rows[row]?.[column]?.text ?? ' ';
  }

  /** What would stand outside is left out. */
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

/** Neighbours of one role become one run. */
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
