import type { RawEntry } from '../../entry/index.js';
import { MarkupError, scanMarkup } from '../../reader/scanMarkup.js';

export interface Sheet {
  readonly name: string;
  /** Rows with anything in them; `line` is the number of the row, from 1. */
  readonly rows: readonly RawEntry[];
}

/** Most columns and rows of a sheet: repeats beyond them are padding, or an attack. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 200_000;

/**
 * Reads the sheets of an OpenDocument spreadsheet. Values are the stored ones (`office:value`, `office:date-value`) where
 * there are any, never a formula or the formatted text. Skips repeated empty cells and rows, which pad the official
 * workbook to a million rows. Throws `MarkupError`.
 */
export function readSheets(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  const state = new SheetReader(sheets);
  scanMarkup(xml, 'xml', state);
  return sheets;
}

class SheetReader {
  private readonly sheets: Sheet[];
  private rows: RawEntry[] = [];
  private line = 0;
  private rowRepeat = 1;
  private cells: string[] = [];
  private column = 0;
  private stored: string | null = null;
  private cellRepeat = 1;
  private words: string[] = [];
  private inCell = false;
  private paragraphs = 0;
  private inComment = 0;

  constructor(sheets: Sheet[]) {
    this.sheets = sheets;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table:table') this.openSheet(attributes['table:name'] ?? '');
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.openCell(attributes);
    else if (name === 'office:annotation') this.inComment += 1;
    else if (name === 'text:p' && this.inCell && this.inComment === 0 && this.paragraphs++ > 0)
      this.words.push(' ');
    else if (name === 'text:s' && this.inCell && this.inComment === 0) this.words.push(' ');
  }

  text(text: string): void {
    if (this.inCell && this.inComment === 0 && this.paragraphs > 0) this.words.push(text);
  }

  close(name: string): void {
    if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else if (name === 'office:annotation') this.inComment -= 1;
  }

  private openSheet(name: string): void {
    this.rows = [];
    this.line = 0;
    this.sheets.push({ name, rows: this.rows });
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.rowRepeat = repeatOf(attributes['table:number-rows-repeated']);
    this.cells = [];
    this.column = 0;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.cellRepeat = repeatOf(attributes['table:number-columns-repeated']);
    // `office:string-value` is present only if it differs from the text; an empty one is ignored.
    this.stored =
      attributes['office:date-value'] ??
      attributes['office:value'] ??
      (attributes['office:string-value'] || null);
    this.words = [];
    this.paragraphs = 0;
    this.inCell = true;
  }

  private closeCell(): void {
    const value = this.stored ?? this.words.join('');
    if (value !== '') {
      if (this.column + this.cellRepeat > MOST_COLUMNS) {
        throw new MarkupError(
          `unexpected cell in column ${this.column + this.cellRepeat} of row ${this.line + 1}, expected at most ${MOST_COLUMNS} columns`,
        );
      }
      for (let column = this.column; column < this.column + this.cellRepeat; column++)
        this.cells[column] = value;
    }
    this.column += this.cellRepeat;
    this.inCell = false;
  }

  private closeRow(): void {
    const cells = Array.from(this.cells, (cell) => cell ?? '');
    if (cells.length > 0) {
      if (this.rowRepeat > 1 && this.line + this.rowRepeat > MOST_ROWS) {
        throw new MarkupError(
          `unexpected row repeated ${this.rowRepeat} times below row ${this.line}, expected a row a day`,
        );
      }
      for (let repeat = 1; repeat <= this.rowRepeat; repeat++)
        this.rows.push({ line: this.line + repeat, cells });
    }
    this.line += this.rowRepeat;
  }
}

function repeatOf(text = '1'): number {
  const repeat = /^\d{1,10}$/.test(text) ? +text : 1;
  return Math.max(1, repeat);
}
