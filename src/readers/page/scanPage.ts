import { scanMarkup } from '../../reader/scanMarkup.js';
import { type TextContext, TextPieces } from './cellText.js';
import { LineCounter } from './lineCounter.js';
import { OpenTable, type PageTable } from './openTable.js';
import { isGone, isHidden, isMark, leavesGap } from './unseen.js';

/** Content of a page: its tables, and the text outside them in blocks. */
export interface PageContent {
  readonly tables: readonly PageTable[];
  readonly blocks: readonly Block[];
  readonly withdrawn: boolean;
  /** Whether the page ends within a text, so that its last words or figures may be cut off. */
  readonly endsInText: boolean;
  /** Line of the first cell outside of any table, or figure outside the cells of one; `null` if there is none. */
  readonly strayLine: number | null;
}

export interface Block {
  readonly line: number;
  readonly text: string;
  /** Whether marks of notes were left out. */
  readonly isMarked: boolean;
}

/** Elements that begin or end a block of text outside tables. */
const BLOCKS = new Set('p div li h1 h2 h3 h4 h5 h6 table tr ul br main body title'.split(' '));

/**
 * Extracts tables and text from a page in one pass. Ignores scripts, styles, comments and what is hidden or struck out in a
 * text, and leaves out the marks of notes. Hidden tables, rows and cells are given as such.
 */
export function scanPage(html: string): PageContent {
  const scanner = new PageScanner(html);
  scanMarkup(html, 'html', scanner);
  scanner.closeBlock();
  return scanner;
}

/** An open element, with what it changed: only that is undone when it is closed. */
interface OpenElement {
  readonly context: TextContext;
  readonly isGone: boolean;
  readonly isMark: boolean;
  readonly isLink: boolean;
  /** The part of a table that it opened. */
  readonly part: object | null;
}

type Attributes = Readonly<Record<string, string>>;

class PageScanner implements PageContent {
  readonly tables: OpenTable[] = [];
  readonly blocks: Block[] = [];
  withdrawn = false;
  endsInText = false;
  strayLine: number | null = null;
  private readonly lines: LineCounter;
  private readonly elements: OpenElement[] = [];
  private table: OpenTable | null = null;
  private words = new TextPieces();
  private blockLine = 1;
  private position = 0;

  constructor(html: string) {
    this.lines = new LineCounter(html);
  }

  open(name: string, attributes: Attributes, position: number): void {
    this.position = position;
    this.endsInText = false;
    if (name === 'meta' && attributes['name'] === 'govuk:withdrawn') this.withdrawn = true;
    this.breakText(name, attributes);
    const part = this.openPart(name, attributes);
    const element = this.elementOf(name, attributes, part);
    const { context } = element;
    this.elements.push(element);
    if (element.isGone) context.gone += 1;
    if (element.isMark) context.marks += 1;
    if (element.isLink) context.links.push({ isInner: attributes['href']?.includes('#') === true });
  }

  text(text: string): void {
    if (text.trim() !== '') this.endsInText = true;
    if (this.table?.isBetweenCells() === true && /\d/.test(text)) this.noteStray();
    this.current().add(text);
  }

  close(name: string, implied: boolean): void {
    if (!implied) this.endsInText = false;
    this.breakText(name);
    const element = this.elements.pop();
    if (element === undefined) return;
    if (element.isGone) element.context.gone -= 1;
    if (element.isMark) element.context.marks -= 1;
    if (element.isLink) element.context.links.pop();
    if (element.part === null) return;
    if (element.part === this.table) this.closeTable(!implied);
    else this.table?.closePart(element.part);
  }

  closeBlock(): void {
    if (!this.words.isEmpty()) {
      const { text, isMarked } = this.words.read();
      if (text.trim() !== '') this.blocks.push({ line: this.blockLine, text: text.trim(), isMarked });
      this.words = new TextPieces(this.words.context);
    }
    this.blockLine = this.lines.at(this.position);
  }

  /** The text that is being read: of the open cell, or outside of tables. */
  private current(): TextPieces {
    return this.table === null ? this.words : (this.table.cell?.pieces ?? this.table.between);
  }

  private breakText(name: string, attributes: Attributes = {}): void {
    if (BLOCKS.has(name)) this.closeBlock();
    if (leavesGap(name, attributes)) this.current().add(' ');
  }

  /** Between its cells, a table has no text, and only a template hides what is in it. */
  private elementOf(name: string, attributes: Attributes, part: object | null): OpenElement {
    const isText = part === null && (this.table === null || this.table.cell !== null);
    const isTemplate = name === 'template' && this.table !== null;
    return {
      context: this.current().context,
      isGone: isText && isGone(name, attributes),
      isMark: isText && isMark(name, attributes),
      isLink: isText && ((name === 'a' && attributes['href'] !== undefined) || name === 'small'),
      part: isTemplate ? (this.table?.openTemplate() ?? null) : part,
    };
  }

  /** Opens a part of a table, and returns it; `null` for any other element. */
  private openPart(name: string, attributes: Attributes): object | null {
    const hidden = isHidden(name, attributes);
    if (name === 'table') return this.openTable(hidden);
    if (this.table === null && (name === 'td' || name === 'th')) this.noteStray();
    if (this.table === null || this.table.isInTemplate()) return null;
    switch (name) {
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return this.table.openSection(hidden);
      case 'tr':
        return this.table.openRow(this.lines.at(this.position), isGone(name, attributes));
      case 'td':
      case 'th':
        return this.table.openCell(this.lines.at(this.position), attributes, hidden);
      case 'caption':
        return this.table.openCaption();
      case 'colgroup':
        return this.table.openColumns(attributes, hidden);
      case 'col':
        this.table.addColumn(attributes, hidden);
    }
    return null;
  }

  private noteStray(): void {
    this.strayLine ??= this.lines.at(this.position);
  }

  private openTable(hidden: boolean): OpenTable {
    if (this.table?.isBetweenCells() === true) this.noteStray();
    const isWithinHidden = this.current().context.gone > 0 || this.table?.isWithinHidden() === true;
    this.table = new OpenTable(this.table, hidden || isWithinHidden, this.blocks.at(-1)?.text);
    this.tables.push(this.table);
    return this.table;
  }

  private closeTable(closed: boolean): void {
    this.table?.end(closed);
    this.table = this.table?.outer ?? null;
  }
}
