import type { DocumentRow } from '../../reader/documentTable.js';
import { inOneLine, TextPieces } from './cellText.js';
import { isGone } from './unseen.js';

type Attributes = Readonly<Record<string, string>>;

/** A table of a page. */
export interface PageTable {
  readonly rows: readonly PageRow[];
  /** Whether the table has its end tag; without one, the page was cut off. */
  readonly closed: boolean;
  /** Whether the table, or something that it is in, is hidden. */
  readonly isHidden: boolean;
  /** Columns, from 0, that are hidden as a whole. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Lines on which the mark of a note was left out of a cell. */
  readonly footnoted: readonly number[];
  /** Lines on which a whole cell is a link that may be such a mark. */
  readonly noteLinks: readonly number[];
  /** What may be its titles: the text before it, and its caption. */
  titles(): readonly string[];
}

/** A row with what may put its cells under other headings than those that their order says. */
export interface PageRow extends DocumentRow {
  readonly isHidden: boolean;
  /** Number of columns that its widest cell spans. */
  readonly width: number;
  /** Number of rows that its tallest cell spans. */
  readonly height: number;
  /** Columns, from 0, of the cells that are hidden by themselves. */
  readonly hiddenCells: ReadonlySet<number>;
  /** Whether a cell holds another table. */
  readonly holdsTable: boolean;
}

interface OpenRow extends PageRow {
  readonly cells: string[];
  readonly hiddenCells: Set<number>;
  isHidden: boolean;
  width: number;
  height: number;
  holdsTable: boolean;
}

interface OpenCell {
  readonly pieces: TextPieces;
  readonly isHidden: boolean;
}

interface ColumnGroup {
  readonly span: number;
  readonly isHidden: boolean;
  hasColumns: boolean;
}

/** A table while the page is scanned. Rows and cells may lack their end tags. */
export class OpenTable implements PageTable {
  readonly rows: OpenRow[] = [];
  readonly footnoted: number[] = [];
  readonly noteLinks: number[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly outer: OpenTable | null;
  readonly isHidden: boolean;
  closed = false;
  cell: OpenCell | null = null;
  /** Text between the cells, which is no part of the table. */
  readonly between = new TextPieces();
  private row: OpenRow | null = null;
  private section: { readonly isHidden: boolean } | null = null;
  private caption: object | null = null;
  private columns = 0;
  private group: ColumnGroup | null = null;
  private readonly templates: object[] = [];
  private readonly before: string;

  constructor(outer: OpenTable | null, isHidden: boolean, before = '') {
    this.outer = outer;
    this.isHidden = isHidden;
    this.before = before;
    if (!isHidden && outer?.row && outer.cell !== null) outer.row.holdsTable = true;
  }

  /** Whether what is in the open cell is hidden with the cell, the row or the table. */
  isWithinHidden(): boolean {
    return this.isHidden || this.row?.isHidden === true || this.cell?.isHidden === true;
  }

  titles(): readonly string[] {
    return [this.before, inOneLine(this.between.read().text)];
  }

  openSection(isHidden: boolean): object {
    this.endRow();
    this.section = { isHidden };
    return this.section;
  }

  /** Opens a title, which is no part of a row, as nothing else is but cells. */
  openCaption(): object {
    this.endRow();
    this.caption = {};
    return this.caption;
  }

  /** Whether text would stand between the cells of the table, where it has none: not in its title, nor in a template. */
  isBetweenCells(): boolean {
    return this.cell === null && this.caption === null && !this.isInTemplate();
  }

  openRow(line: number, isHidden: boolean): object {
    this.endRow();
    this.caption = null;
    this.row = {
      line,
      cells: [],
      hiddenCells: new Set(),
      isHidden: isHidden || this.section?.isHidden === true,
      width: 1,
      height: 1,
      holdsTable: false,
    };
    return this.row;
  }

  openCell(line: number, attributes: Attributes, isHidden: boolean): object {
    this.endCell();
    if (this.row === null) this.openRow(line, false);
    const row = this.row as unknown as OpenRow;
    row.width = Math.max(row.width, spanOf(attributes['colspan'], 1));
    row.height = Math.max(row.height, spanOf(attributes['rowspan'], Number.POSITIVE_INFINITY));
    this.cell = { pieces: new TextPieces(), isHidden };
    // What is struck out is not said; what is hidden is, with a warning.
    if (!isHidden && isGone('td', attributes)) this.cell.pieces.context.gone = 1;
    return this.cell;
  }

  openColumns(attributes: Attributes, isHidden: boolean): object {
    this.endRow();
    this.group = { span: spanOf(attributes['span'], 1), isHidden, hasColumns: false };
    return this.group;
  }

  addColumn(attributes: Attributes, isHidden: boolean): void {
    this.endRow();
    if (this.group !== null) this.group.hasColumns = true;
    this.addColumns(spanOf(attributes['span'], 1), isHidden || this.group?.isHidden === true);
  }

  /** Opens a template, the rows of which are no rows of the table. */
  openTemplate(): object {
    const template = {};
    this.templates.push(template);
    return template;
  }

  isInTemplate(): boolean {
    return this.templates.length > 0;
  }

  /** Ends a part of the table, unless the start of another one has ended it. */
  closePart(part: object): void {
    if (part === this.cell) this.endCell();
    else if (part === this.row) this.endRow();
    else if (part === this.group) this.endColumns();
    else if (part === this.templates.at(-1)) this.templates.pop();
    else if (part === this.caption) this.caption = null;
    else if (part === this.section) {
      this.endRow();
      this.section = null;
    }
  }

  end(closed: boolean): void {
    this.endRow();
    this.closed = closed;
  }

  /** Ends a group of columns, which stands for columns itself if it lists none. */
  private endColumns(): void {
    const { group } = this;
    this.group = null;
    if (group !== null && !group.hasColumns) this.addColumns(group.span, group.isHidden);
  }

  private addColumns(span: number, isHidden: boolean): void {
    const end = this.columns + Math.min(span, MOST_COLUMNS);
    for (let index = this.columns; isHidden && index < end; index++) this.hiddenColumns.add(index);
    this.columns = end;
  }

  private endRow(): void {
    this.endCell();
    const { row } = this;
    if (row === null) return;
    // A row of which every cell is hidden is a hidden row.
    if (row.cells.length > 0 && row.hiddenCells.size === row.cells.length) {
      row.isHidden = true;
      row.hiddenCells.clear();
    }
    this.rows.push(row);
    this.row = null;
  }

  private endCell(): void {
    const { cell, row } = this;
    if (cell === null || row === null) return;
    const { text, isMarked, isNoteLink } = cell.pieces.read();
    if (isMarked) this.footnoted.push(row.line);
    if (isNoteLink) this.noteLinks.push(row.line);
    if (cell.isHidden) row.hiddenCells.add(row.cells.length);
    row.cells.push(inOneLine(text));
    this.cell = null;
  }
}

/** Most columns that a table can span, as in HTML. */
const MOST_COLUMNS = 1000;

/** The number that an attribute gives; `zero` for 0, and 1 for what is no number. */
function spanOf(text: string | undefined, zero: number): number {
  const span = /^\s*\+?(\d{1,6})/.exec(text ?? '')?.[1];
  return span === undefined ? 1 : +span || zero;
}
