import type { DayNumber } from '../calendar/index.js';
import { NO_FIGURE, TEXT } from './cellMarks.js';
import { parseCount } from './count.js';
import type { DayEntry } from './dayEntry.js';
import type { PlainRows, RawEntry } from './publication.js';

/** Access to the figures of a row, however they are stored. */
export interface RowFigures {
  readonly line: number;
  /** Figure in a column: `NaN` if not published, `undefined` if the cell is not a count. */
  figure(column: number): number | undefined;
  /** Whether a cell has text that cannot be restored from its figure. */
  isText(column: number): boolean;
  raw(): RawEntry;
}

/** A cell that is not the date or count it should be. */
interface CellProblem {
  readonly role: string;
  readonly problem: string;
  readonly expected: string;
}

/** A row with the result of its validation; `gated` is `null` for a plain row, which needs none. */
export interface ReadRow {
  readonly raw: RawEntry;
  /** Day of the row; `null` if the date cannot be read. */
  readonly day: DayNumber | null;
  readonly gated: { readonly entry: DayEntry } | { readonly problems: readonly CellProblem[] } | null;
}

export function figuresOfRow({ raw }: ReadRow): RowFigures {
  return {
    line: raw.line,
    figure: (column) => figureIn(raw.cells[column]),
    isText: (column) => raw.cells[column] !== '',
    raw: () => raw,
  };
}

/** A cursor over plain rows, moved by setting `index`, so that no object is made per row. */
export class PlainRow implements RowFigures {
  readonly rows: PlainRows;
  private readonly figures: readonly Int32Array[];
  index = 0;

  constructor(rows: PlainRows) {
    this.rows = rows;
    this.figures = rows.figures;
  }

  get line(): number {
    return this.rows.lineOf(this.index);
  }

  figure(column: number): number | undefined {
    const figure = (this.figures[column] as Int32Array)[this.index];
    if (figure === NO_FIGURE) return Number.NaN;
    return figure === TEXT ? figureIn(this.raw().cells[column]) : figure;
  }

  isText(column: number): boolean {
    return this.figures[column]?.[this.index] === TEXT;
  }

  /** Column, from 1, at which a cell starts in its line. */
  start(column: number): number {
    return this.rows.cellStart(this.index, column);
  }

  raw(): RawEntry {
    return this.rows.row(this.index);
  }
}

/** Figure in a cell: `NaN` if not published, `undefined` if the cell is not a count. */
function figureIn(cell = ''): number | undefined {
  const reading = parseCount(cell);
  return 'value' in reading ? (reading.value ?? Number.NaN) : undefined;
}
