import { MarkupError, type MarkupHandler, scanMarkup } from '../../reader/scanMarkup.js';
import {
  type CellRoom,
  cellRoom,
  MOST_COLUMNS,
  OpenSheet,
  refuseText,
  type Sheet,
} from '../../reader/sheet.js';
import { quote } from '../../text/index.js';
import { CellStyles } from './cellStyles.js';
import { CellText } from './cellText.js';
import { toValue } from './cellValue.js';

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the sheets of an OpenDocument spreadsheet; `styles` is its `styles.xml`, if it has one. Values are the stored ones
 * (`office:value`, `office:date-value`) where there are any, never a formula or the formatted text. Skips repeated empty cells and
 * rows, which pad the official workbook to a million rows. Throws `MarkupError`.
 */
export function readSheets(xml: string, styles: string | null = null): Sheet[] {
  const known = new CellStyles();
  if (styles !== null) scanMarkup(styles, 'xml', known);
  const reader = new SheetReader(known);
  scanMarkup(xml, 'xml', reader);
  return reader.sheets;
}

/** Elements that are not part of a cell's text or of the rows: comments, earlier versions, copies of other files, drawings. */
const NOT_READ = new Set([
  'office:annotation',
  'table:tracked-changes',
  'table:dde-links',
  'table:shapes',
  'text:ruby-text',
  'text:note',
]);

class SheetReader implements MarkupHandler {
  readonly sheets: OpenSheet[] = [];
  private readonly styles: CellStyles;
  private readonly room: CellRoom = cellRoom();
  private sheet: OpenSheet | null = null;
  /** Number of open elements of a part that is not read. */
  private unread = 0;
  /** Groups of rows or columns that are open, and whether each is hidden. */
  private readonly groups: boolean[] = [];
  private columns: (string | undefined)[] = [];
  private columnCount = 0;
  private line = 1;
  private row: Attributes | null = null;
  private column = 0;
  private cell: Attributes = {};
  private content: CellText | null = null;

  constructor(styles: CellStyles) {
    this.styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (this.unread > 0 || this.isUnread(name)) {
      this.unread += 1;
      return;
    }
    if (this.isMisplaced(name))
      throw new MarkupError(
        `unexpected element ${quote(name)} where none may stand in a sheet, expected cells in rows: the workbook is damaged`,
      );
    if (this.content !== null) this.content.open(name, attributes);
    else if (name === 'table:table') this.openSheet(attributes);
    else if (this.sheet === null) this.styles.open(name, attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (isCell(name)) this.openCell(attributes);
    else if (isGroup(name)) this.groups.push(attributes['table:display'] === 'false');
    else if (name === 'table:table-column') this.addColumns(attributes, this.sheet);
    else if (name === 'table:scenario') this.sheet.isHidden = true;
  }

  text(piece: string): void {
    if (this.unread > 0) return;
    if (this.row !== null && this.content?.isInText !== true) refuseText(piece);
    this.content?.write(piece);
  }

  close(name: string): void {
    if (this.unread > 0) this.unread -= 1;
    else if (isCell(name)) this.closeCell(name);
    else if (this.content !== null) this.content.close(name);
    else if (name === 'table:table') this.sheet = null;
    else if (this.sheet === null) this.styles.close(name);
    else if (name === 'table:table-row') this.closeRow(this.sheet);
    else if (isGroup(name)) this.groups.pop();
  }

  /** Rows stand in sheets, cells in rows, text in cells. Anything else would be read as part of another row or cell. */
  private isMisplaced(name: string): boolean {
    if (name === 'table:table-row') return this.sheet === null || this.row !== null;
    if (isCell(name)) return this.row === null || this.content !== null;
    return name.startsWith('text:') && this.sheet !== null && this.content === null;
  }

  /** Drawings are left out, and a table within a sheet is the data of a chart. */
  private isUnread(name: string): boolean {
    return (
      NOT_READ.has(name) || /^d(?:raw|r3d):/.test(name) || (name === 'table:table' && this.sheet !== null)
    );
  }

  private openSheet(attributes: Attributes): void {
    const isHidden = this.styles.find('table', attributes['table:style-name'], 'isShown') === false;
    this.sheet = new OpenSheet(attributes['table:name'] ?? '', isHidden, this.room);
    this.sheets.push(this.sheet);
    this.columns = [];
    this.columnCount = 0;
    this.line = 1;
  }

  private addColumns(attributes: Attributes, sheet: OpenSheet): void {
    const end = this.columnCount + countOf(attributes['table:number-columns-repeated']);
    if (this.isHidden(attributes)) sheet.hideColumns(this.columnCount, end);
    for (let column = this.columnCount; column < Math.min(end, MOST_COLUMNS); column++)
      this.columns[column] = attributes['table:default-cell-style-name'];
    this.columnCount = end;
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes;
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    const style =
      attributes['table:style-name'] ??
      this.row?.['table:default-cell-style-name'] ??
      this.columns[this.column];
    this.cell = attributes;
    this.content = new CellText(this.styles, this.styles.find('table-cell', style, 'isStruck') === true);
  }

  private closeCell(name: string): void {
    const { cell, content, sheet, line, column } = this;
    const repeat = countOf(cell['table:number-columns-repeated']);
    this.content = null;
    this.column += repeat;
    if (content === null || sheet === null) return;
    sheet.add(
      { line, column },
      {
        text: toValue(cell, content),
        isMarked: content.isMarked,
        isCovered: name === 'table:covered-table-cell',
        rows: countOf(cell['table:number-rows-spanned']),
        columns: countOf(cell['table:number-columns-spanned']),
      },
      repeat,
    );
  }

  private closeRow(sheet: OpenSheet): void {
    const row = this.row ?? {};
    const repeat = countOf(row['table:number-rows-repeated']);
    sheet.closeRow(this.line, this.isHidden(row), repeat);
    this.line += repeat;
    this.row = null;
  }

  private isHidden(attributes: Attributes): boolean {
    return (attributes['table:visibility'] ?? 'visible') !== 'visible' || this.groups.includes(true);
  }
}

function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell';
}

function isGroup(name: string): boolean {
  return name === 'table:table-row-group' || name === 'table:table-column-group';
}

function countOf(text = '1'): number {
  const count = /^\d{1,10}$/.test(text) ? +text : 1;
  return Math.max(1, count);
}
