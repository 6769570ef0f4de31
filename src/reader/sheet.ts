import { quote } from '../text/index.js';
import type { DocumentRow } from './documentTable.js';
import { MarkupError } from './scanMarkup.js';

/** A cell by its row, from 1, and its column, from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** A cell that stands over several, by its first one. */
export interface MergedCell extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** A row of a sheet. */
export interface SheetRow extends DocumentRow {
  /** Number of columns up to the last cell with anything in it, also where that is beyond those that are kept. */
  readonly width: number;
}

/** A sheet of a workbook, of whatever format. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with anything in them; `line` is the number of the row, from 1. */
  readonly rows: readonly SheetRow[];
  /** Columns, from 0, that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells of whose text a note mark was left out. */
  readonly marked: readonly CellPlace[];
  /** Cells with something in them that cannot be seen, since a merged cell stands over them: they are not in `rows`. */
  readonly covered: readonly CellPlace[];
  readonly merged: readonly MergedCell[];
}

/** Columns of a sheet that are kept; what stands beyond them is only known to be there. */
export const MOST_COLUMNS = 1000;
/** Rows of a sheet up to which a row may be repeated: repeats beyond them are padding, or an attack. */
const MOST_ROWS = 200_000;

/** Rows that merged cells of a sheet stand over, all taken together. */
const MOST_MERGED = 5_000_000;

/** Room for the cells of a workbook, in memory: few bytes of XML can stand for many. */
export interface CellRoom {
  cells: number;
}

export function cellRoom(): CellRoom {
  return { cells: 10_000_000 };
}

/** A cell as its format has it, with the text to be read. */
export interface SheetCell {
  readonly text: string;
  /** Whether a note mark was left out of the text. */
  readonly isMarked?: boolean;
  /** Whether it stands under a merged cell. */
  readonly isCovered?: boolean;
  /** Rows and columns that it stands over; default: 1. */
  readonly rows?: number;
  readonly columns?: number;
}

/** A sheet that is read row by row, from the top. Throws `MarkupError` where it takes up more than the room of the workbook. */
export class OpenSheet implements Sheet {
  readonly name: string;
  isHidden: boolean;
  readonly rows: (SheetRow & { readonly cells: string[] })[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly marked: CellPlace[] = [];
  readonly covered: CellPlace[] = [];
  readonly merged: MergedCell[] = [];
  private readonly room: CellRoom;
  private cells: string[] = [];
  private width = 0;

  constructor(name: string, isHidden: boolean, room: CellRoom) {
    this.name = name;
    this.isHidden = isHidden;
    this.room = room;
  }

  /** Adds a cell to the row that is being read, on `line`; `repeat` counts the cells alike from `column` on. */
  add({ line, column }: CellPlace, cell: SheetCell, repeat = 1): void {
    const { text, isMarked = false, isCovered = false, rows = 1, columns = 1 } = cell;
    if (isMarked) this.marked.push({ line, column });
    if (text.trim() === '') return;
    if (isCovered) {
      this.covered.push({ line, column });
      return;
    }
    if (rows > 1 || columns > 1) this.merged.push({ line, column, rows, columns });
    const end = Math.min(column + repeat, MOST_COLUMNS);
    for (let index = column; index < end; index++) this.cells[index] = text;
    this.width = Math.max(this.width, column + repeat);
  }

  /** Ends a row; `repeat` counts the rows alike from `line` on. */
  closeRow(line: number, isHidden: boolean, repeat = 1): void {
    const { width } = this;
    const cells = Array.from(this.cells, (cell) => cell ?? '');
    this.cells = [];
    this.width = 0;
    if (width === 0) return;
    if (repeat > 1 && line - 1 + repeat > MOST_ROWS)
      throw new MarkupError(
        `unexpected row repeated ${repeat} times below row ${line - 1}, expected a row a day`,
      );
    this.room.cells -= cells.length + repeat;
    if (this.room.cells < 0)
      throw new MarkupError('unexpected workbook of millions of cells, expected one of daily figures');
    for (let each = line; each < line + repeat; each++)
      this.rows.push({ line: each, cells, width, isHidden });
  }

  /** Merges cells of rows that were read: all but the first of each are covered. */
  merge(merged: readonly MergedCell[]): void {
    const rows = new Map(this.rows.map((row) => [row.line, row]));
    let lines = 0;
    for (const cell of merged) {
      lines += cell.rows;
      if (lines > MOST_MERGED)
        throw new MarkupError('unexpected merged cells over millions of rows, expected a row a day');
      this.merged.push(cell);
      for (let line = cell.line; line < cell.line + cell.rows; line++) this.cover(rows.get(line), cell);
    }
  }

  private cover(
    row: { readonly line: number; readonly cells: string[] } | undefined,
    cell: MergedCell,
  ): void {
    if (row === undefined) return;
    const end = Math.min(cell.column + cell.columns, row.cells.length);
    for (let column = cell.column; column < end; column++) {
      const isFirst = row.line === cell.line && column === cell.column;
      if (isFirst || row.cells[column] === '') continue;
      this.covered.push({ line: row.line, column });
      row.cells[column] = '';
    }
  }

  /** Marks columns, from 0 and without the end, as hidden. */
  hideColumns(start: number, end: number): void {
    for (let column = start; column < Math.min(end, MOST_COLUMNS); column++) this.hiddenColumns.add(column);
  }
}

/** Text stands in the parts of a cell: elsewhere it is what is left of a damaged tag. Throws `MarkupError`. */
export function refuseText(piece: string): void {
  if (piece.trim() !== '')
    throw new MarkupError(
      `unexpected text ${quote(piece.trim())} between the cells of a sheet, expected it in cells: the workbook is damaged`,
    );
}
