import type { RawEntry } from '../../entry/index.js';
import { scanMarkup } from '../../reader/scanMarkup.js';

/** Content of a page: its tables, and the text outside them in blocks. */
export interface PageContent {
  readonly tables: readonly PageTable[];
  readonly blocks: readonly Block[];
  readonly withdrawn: boolean;
}

export interface PageTable {
  readonly rows: readonly RawEntry[];
  /** Whether the table has its end tag; without one, the page was cut off. */
  readonly closed: boolean;
  /** Lines on which a footnote mark was left out of a cell. */
  readonly footnoted: readonly number[];
}

export interface Block {
  readonly line: number;
  readonly text: string;
}

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tr',
  'ul',
  'br',
  'main',
  'body',
  'title',
]);

/**
 * Extracts tables and text from a page in one pass. Ignores scripts, styles and comments, and leaves out marks in
 * `<sup>`.
 */
export function scanPage(html: string): PageContent {
  const scanner = new PageScanner(html);
  scanMarkup(html, 'html', scanner);
  scanner.closeBlock();
  return scanner;
}

interface OpenTable {
  readonly rows: RawEntry[];
  closed: boolean;
  readonly footnoted: number[];
}

class PageScanner implements PageContent {
  readonly tables: OpenTable[] = [];
  readonly blocks: Block[] = [];
  withdrawn = false;
  private readonly lines: LineCounter;
  private readonly openTables: OpenTable[] = [];
  private cells: string[] | null = null;
  private rowLine = 1;
  private cell: string[] | null = null;
  private words: string[] = [];
  private blockLine = 1;
  private unseen = 0;
  private marks = 0;
  private position = 0;

  constructor(html: string) {
    this.lines = new LineCounter(html);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, position: number): void {
    this.position = position;
    if (UNSEEN.has(name)) this.unseen += 1;
    if (name === 'meta' && attributes['name'] === 'govuk:withdrawn') this.withdrawn = true;
    if (BLOCKS.has(name)) this.closeBlock();
    if (name === 'sup') this.marks += 1;
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow(position);
    else if (name === 'td' || name === 'th') this.openCell();
  }

  text(text: string): void {
    if (this.unseen > 0) return;
    if (this.marks > 0) this.noteMark(text);
    else if (this.cell !== null) this.cell.push(text);
    else if (this.openTables.length === 0) this.words.push(text);
  }

  close(name: string, implied: boolean): void {
    if (UNSEEN.has(name)) this.unseen = Math.max(0, this.unseen - 1);
    if (BLOCKS.has(name)) this.closeBlock();
    if (name === 'sup') this.marks = Math.max(0, this.marks - 1);
    if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'table') this.closeTable(implied);
  }

  closeBlock(): void {
    const text = this.words.join('').trim();
    if (text !== '') this.blocks.push({ line: this.blockLine, text });
    this.words = [];
    this.blockLine = this.lines.at(this.position);
  }

  private openTable(): void {
    const table = { rows: [], closed: false, footnoted: [] };
    this.tables.push(table);
    this.openTables.push(table);
  }

  private openRow(position: number): void {
    this.cells = [];
    this.rowLine = this.lines.at(position);
  }

  private openCell(): void {
    this.cell = [];
  }

  private closeCell(): void {
    if (this.cell !== null) this.cells?.push(this.cell.join('').replace(/\s+/g, ' ').trim());
    this.cell = null;
  }

  private closeRow(): void {
    if (this.cells !== null) this.openTables.at(-1)?.rows.push({ line: this.rowLine, cells: this.cells });
    this.cells = null;
  }

  private closeTable(implied: boolean): void {
    const table = this.openTables.pop();
    if (table) table.closed = !implied;
  }

  private noteMark(text: string): void {
    if (this.cell !== null && text.trim() !== '') this.openTables.at(-1)?.footnoted.push(this.rowLine);
  }
}

/** Finds the physical line of positions that never go backwards. */
class LineCounter {
  private readonly text: string;
  private position = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  at(position: number): number {
    for (; this.position < position; this.position++) {
      const code = this.text.charCodeAt(this.position);
      const lineEnd = code === 10 || (code === 13 && this.text.charCodeAt(this.position + 1) !== 10);
      if (lineEnd) this.line += 1;
    }
    return this.line;
  }
}
