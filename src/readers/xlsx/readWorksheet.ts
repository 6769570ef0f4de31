import { MarkupError, type MarkupHandler } from '../../reader/scanMarkup.js';
import { type MergedCell, type OpenSheet, refuseText } from '../../reader/sheet.js';
import { quote } from '../../text/index.js';
import { type CellContext, type StoredCell, toCell } from './cellValue.js';
import { RichText } from './richText.js';
import { isOn, scanPart } from './scanPart.js';

type Attributes = Readonly<Record<string, string>>;

/** Reads the rows, hidden columns and merged cells of a worksheet into a sheet. Throws `MarkupError`. */
export function readWorksheet(xml: string, sheet: OpenSheet, context: CellContext): void {
  const reader = new WorksheetReader(sheet, context);
  scanPart(xml, reader);
  sheet.merge(reader.merged);
}

class WorksheetReader implements MarkupHandler {
  readonly merged: MergedCell[] = [];
  private readonly sheet: OpenSheet;
  private readonly context: CellContext;
  /** What may stand here: rows, or the cells of one; `null` outside of the data. */
  private place: 'rows' | 'cells' | null = null;
  private line = 0;
  private isRowHidden = false;
  private column = -1;
  private cell: StoredCell | null = null;
  /** The element of a cell whose text is read. */
  private part: 'v' | 'f' | null = null;

  constructor(sheet: OpenSheet, context: CellContext) {
    this.sheet = sheet;
    this.context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (this.isMisplaced(name))
      throw new MarkupError(
        `unexpected element ${quote(name)} where none may stand in a sheet, expected cells in rows: the workbook is damaged`,
      );
    if (name === 'sheetData') this.place = 'rows';
    else if (this.cell !== null) this.openPart(this.cell, name, attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'mergeCell') this.merged.push(areaOf(attributes['ref'] ?? ''));
  }

  text(piece: string): void {
    if (this.place !== null && this.part === null && this.cell?.rich?.isInText !== true) refuseText(piece);
    if (this.cell === null) return;
    if (this.part === null) this.cell.rich?.write(piece);
    else if (this.part === 'v') this.cell.value += piece;
    else this.cell.formula += piece;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 'f') this.part = null;
    else if (this.cell !== null) this.cell.rich?.close(name);
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.place = null;
  }

  /** Rows stand among the data of a sheet, cells in rows. Anything else would be read as part of another row or cell. */
  private isMisplaced(name: string): boolean {
    if (name === 'row') return this.place !== 'rows';
    if (name === 'c') return this.place !== 'cells' || this.cell !== null;
    return (name === 'v' || name === 'f') && (this.cell === null || this.part !== null);
  }

  private openRow({ r, hidden, ht }: Attributes): void {
    this.line = nextOf('row', numberOf(r, this.line + 1), this.line);
    this.isRowHidden = isOn(hidden) || Number(ht ?? 1) === 0;
    this.column = -1;
    this.place = 'cells';
  }

  private closeRow(): void {
    this.sheet.closeRow(this.line, this.isRowHidden);
    this.place = 'rows';
  }

  private openCell({ r, s, t }: Attributes): void {
    this.column = nextOf('cell', r === undefined ? this.column + 1 : placeOf(r).column, this.column);
    this.cell = {
      format: Number(s ?? 0),
      type: t ?? 'n',
      value: '',
      formula: '',
      hasValue: false,
      hasFormula: false,
      rich: null,
    };
  }

  private openPart(cell: StoredCell, name: string, attributes: Attributes): void {
    if (name === 'v' || name === 'f') this.part = name;
    if ((name === 'v' && cell.hasValue) || (name === 'f' && cell.hasFormula)) throw secondPart(name);
    if (name === 'v') cell.hasValue = true;
    else if (name === 'f') cell.hasFormula = true;
    else if (name === 'is') cell.rich = new RichText();
    else cell.rich?.open(name, attributes);
  }

  private closeCell(): void {
    const place = { line: this.line, column: this.column };
    if (this.cell !== null) this.sheet.add(place, toCell(this.cell, this.context));
    this.cell = null;
  }

  private addColumns({ min, max, hidden, width }: Attributes): void {
    const first = numberOf(min, 1);
    if (isOn(hidden) || Number(width ?? 1) === 0) this.sheet.hideColumns(first - 1, numberOf(max, first));
  }
}

/** A second value or formula of a cell, which would be read as the end of the first. */
function secondPart(name: 'v' | 'f'): MarkupError {
  const what = name === 'v' ? 'value' : 'formula';
  return new MarkupError(
    `unexpected second ${what} in a cell of a sheet, expected one: the workbook is damaged`,
  );
}

/** The next row or column; one that does not follow the one before would be read twice, or in another's place. */
function nextOf(what: string, next: number, before: number): number {
  if (next > before) return next;
  throw new MarkupError(
    `unexpected ${what} out of order in a sheet, expected each once, in order: the workbook is damaged`,
  );
}

function numberOf(text: string | undefined, missing: number): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? +text : missing;
}

/** Row, from 1, and column, from 0, of a cell such as `B3`. */
function placeOf(cell: string): { readonly line: number; readonly column: number } {
  const [, letters, line] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(cell) ?? [];
  if (letters === undefined || line === undefined)
    throw new MarkupError(
      `unexpected name "${cell}" of a cell, expected one such as B3: the workbook is damaged`,
    );
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { line: +line, column: column - 1 };
}

function areaOf(reference: string): MergedCell {
  const [first = '', last = first] = reference.split(':');
  const [start, end] = [placeOf(first), placeOf(last)];
  return { ...start, rows: end.line - start.line + 1, columns: end.column - start.column + 1 };
}
