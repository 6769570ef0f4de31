import type { DayNumber } from '../calendar/index.js';
import { NO_FIGURE, TEXT } from './cellMarks.js';
import { parseCount } from './count.js';
import type { DayEntry } from './dayEntry.js';
import type { PlainRows } from './plainRows.js';
import type { RawEntry } from './publication.js';

/** The figures of a row, wherever they are held. */
export interface RowFigures {
  readonly line: number;
  /** By index of the column: `NaN` for no figure, `undefined` for what is no count. */
  figure(column: number): number | undefined;
  /** Whether a cell has text that does not follow from its figure. */
  isText(column: number): boolean;
  raw(): RawEntry;
}

/** A cell in which the gate saw no date or count. */
interface CellProblem {
  readonly role: string;
  readonly problem: string;
  readonly expected: string;
}

/** A row that waits for those behind it, with what the gate made of it; a plain row has no need of a gate. */
export interface ReadRow {
  readonly raw: RawEntry;
  /** `null` where the date cannot be read. */
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

/** A pointer to one of many plain rows: nothing is made for a row that only repeats what is known. */
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

  /** Where a cell starts in its line, from 1. */
  start(column: number): number {
    return this.rows.cellStart(this.index, column);
  }

  raw(): RawEntry {
    return this.rows.row(this.index);
  }
}

/** `NaN` where the cell has no figure, `undefined` where it cannot be read: the two are not the same. */
function figureIn(cell = ''): number | undefined {
  const reading = parseCount(cell);
  return 'value' in reading ? (reading.value ?? Number.NaN) : undefined;
}
