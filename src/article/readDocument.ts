import { scanMarkup } from '../reader/scanMarkup.js';
import { type ArchiveFormat, unpackArchive } from '../reader/unpackArchive.js';
import { type ArticleText, isFootnoteMark, placesIn, TextCopy } from './articleText.js';

const DOCUMENT: ArchiveFormat = {
  noun: 'document',
  format: 'a Word document (.docx)',
  holds: 'text',
  remedy: 'save it as one, or as text',
  content: 'word/document.xml',
};

/**
 * The text of a Word document. Its lines are its paragraphs, empty ones included. Deleted and hidden text is left out. Throws
 * `ArchiveError` and `MarkupError`.
 */
export async function readDocument(bytes: Uint8Array): Promise<ArticleText> {
  const { content } = await unpackArchive(bytes, DOCUMENT);
  const scanner = new DocumentScanner();
  scanMarkup(content, 'xml', scanner);
  return toText(scanner.paragraphs);
}

interface Paragraph {
  /** Its text, with a newline for each break within it. */
  text: string;
  /** Whether its end was deleted, so that the next one goes on with it. */
  goesOn: boolean;
  /** Numbers of the row and the cell of a table; `null` outside of one. */
  readonly row: number | null;
  readonly cell: number | null;
}

function toText(paragraphs: readonly Paragraph[]): ArticleText {
  const source = paragraphs.map(({ text }) => text.replaceAll('\n', ' ')).join('\n');
  const copy = new TextCopy(source);
  let start = 0;
  let before: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (before !== undefined) copy.insert(between(before, paragraph), start);
    copyParagraph(copy, paragraph.text, start);
    start += paragraph.text.length + 1;
    before = paragraph;
  }
  return { text: copy.toString(), source, placeAt: placesIn(source, copy), published: null };
}

function between(before: Paragraph, after: Paragraph): string {
  if (before.goesOn) return '';
  return after.row !== null && before.row === after.row && before.cell !== after.cell ? ' | ' : '\n\n';
}

function copyParagraph(copy: TextCopy, text: string, start: number): void {
  let at = start;
  // Not by a pattern: on a line of millions of characters, its loop may take more of the stack than there is.
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) copy.insert('\n', at - 1);
    if (line !== '') copy.copy(at, at + line.length);
    at += line.length + 1;
  }
}

/** Elements whose content is not read: what was deleted or moved away, and what stands in for the same drawing. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt']);

/** Characters that elements stand for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** A run of text in one form. */
interface Run {
  text: string;
  isHidden: boolean;
  isRaised: boolean;
}

class DocumentScanner {
  readonly paragraphs: Paragraph[] = [];
  private readonly openParagraphs: Paragraph[] = [];
  private readonly elements: string[] = [];
  private readonly runs: Run[] = [];
  private readonly rows: number[] = [];
  private readonly cells: number[] = [];
  private tableParts = 0;
  private unseen = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const [parent, grandparent] = [this.elements.at(-1), this.elements.at(-2)];
    this.elements.push(name);
    if (parent === 'w:rPr' && grandparent === 'w:pPr') this.readMark(name);
    if (this.unseen > 0 || UNSEEN.has(name)) {
      this.unseen += 1;
      return;
    }
    if (name === 'w:tr') this.rows.push(++this.tableParts);
    else if (name === 'w:tc') this.cells.push(++this.tableParts);
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:r') this.runs.push({ text: '', isHidden: false, isRaised: false });
    else if (parent === 'w:rPr' && grandparent === 'w:r') this.readForm(name, attributes['w:val']);
    else if (parent === 'w:r') this.write(CHARACTERS[name] ?? '');
  }

  text(text: string): void {
    if (this.unseen === 0 && this.elements.at(-1) === 'w:t') this.write(text.replace(/[\r\n]/g, ' '));
  }

  close(name: string): void {
    this.elements.pop();
    if (this.unseen > 0) {
      this.unseen -= 1;
      return;
    }
    if (name === 'w:tr') this.rows.pop();
    else if (name === 'w:tc') this.cells.pop();
    else if (name === 'w:p') this.openParagraphs.pop();
    else if (name === 'w:r') this.closeRun();
  }

  private openParagraph(): void {
    const paragraph = {
      text: '',
      goesOn: false,
      row: this.rows.at(-1) ?? null,
      cell: this.cells.at(-1) ?? null,
    };
    this.openParagraphs.push(paragraph);
    this.paragraphs.push(paragraph);
  }

  /** The mark at the end of the paragraph, which can be deleted by itself. */
  private readMark(name: string): void {
    const paragraph = this.openParagraphs.at(-1);
    if (paragraph !== undefined && (name === 'w:del' || name === 'w:moveFrom')) paragraph.goesOn = true;
  }

  private readForm(name: string, value = 'true'): void {
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (name === 'w:vanish') run.isHidden = !['0', 'false', 'off'].includes(value);
    if (name === 'w:vertAlign') run.isRaised = value === 'superscript';
    // LibreOffice gives the height, in half points.
    if (name === 'w:position') run.isRaised = Number(value) > 0;
  }

  private write(text: string): void {
    const run = this.runs.at(-1);
    if (run !== undefined) run.text += text;
  }

  private closeRun(): void {
    const run = this.runs.pop();
    const paragraph = this.openParagraphs.at(-1);
    if (run === undefined || paragraph === undefined || run.isHidden) return;
    paragraph.text += run.isRaised && run.text !== '' && isFootnoteMark(run.text) ? ' ' : run.text;
  }
}
