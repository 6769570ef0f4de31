import { type ArticleText, isFootnoteMark, placesIn, TextCopy } from './articleText.js';

/** A piece of a line, with its place on the page in points, from the upper left corner. */
export interface PdfPiece {
  /** Its characters; blank for a gap between two words or cells, empty for the end of a line alone. */
  readonly text: string;
  readonly x: number;
  /** Where its letters stand; more is lower. */
  readonly y: number;
  readonly width: number;
  /** Size of its font. */
  readonly size: number;
  readonly endsLine: boolean;
}

/** The text of the pages of a PDF, each as its pieces in reading order. Its lines are those of all pages, blank ones left out. */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): ArticleText {
  const lines = pages.flatMap(linesOf);
  const source = lines.map(({ text }) => text).join('\n');
  const copy = new TextCopy(source);
  const usual = usualDistance(lines);
  let start = 0;
  let before: Line | undefined;
  for (const line of lines) {
    if (before !== undefined) copy.insert(between(before, line, usual), start);
    copy.copy(start, start + line.text.length);
    start += line.text.length + 1;
    before = line;
  }
  return { text: copy.toString(), source, placeAt: placesIn(source, copy), published: null };
}

interface Line {
  readonly text: string;
  readonly page: number;
  readonly y: number;
  readonly size: number;
}

function linesOf(pieces: readonly PdfPiece[], page: number): Line[] {
  const lines: Line[] = [];
  let held: PdfPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    held.push(piece);
    if (!piece.endsLine && index < pieces.length - 1) continue;
    // The longest piece is of the size, and at the height, of the line.
    const main = held.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest));
    const text = held.map((each, at) => wordsOf(each, held[at - 1], main)).join('');
    if (text.trim() !== '') lines.push({ text: text.trim(), page, y: main.y, size: main.size });
    held = [];
  }
  return lines;
}

/** Width of a gap between two cells of a table, as a multiple of the size of the font; in justified text, gaps of 1.4 were seen. */
const CELL_GAP = 2.5;

function wordsOf(piece: PdfPiece, before: PdfPiece | undefined, main: PdfPiece): string {
  if (piece.text === '') return '';
  if (piece.text.trim() === '') return piece.width > CELL_GAP * main.size ? ' | ' : ' ';
  return isRaised(piece, before, main) && isFootnoteMark(piece.text)
    ? ' '
    : piece.text.replace(/[\r\n\u2028\u2029]/g, ' ');
}

/** Whether a piece is smaller than its line, stands higher, and follows a word without a gap. */
function isRaised(piece: PdfPiece, before: PdfPiece | undefined, main: PdfPiece): boolean {
  if (before === undefined || !/\S$/.test(before.text)) return false;
  return piece.size < 0.9 * main.size && main.y - piece.y > 0.15 * main.size;
}

/** Distance between the lines of a paragraph, as a multiple of their size: the quarter that is closest are taken for such lines. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || !isOfSize(before, line)) return [];
    return line.y > before.y ? [(line.y - before.y) / line.size] : [];
  });
  return distances.sort((one, other) => one - other)[distances.length >> 2] ?? 1;
}

function isOfSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) < 0.1 * Math.max(one.size, other.size);
}

/** Distance between paragraphs, as a multiple of the usual one between lines. */
const PARAGRAPH_GAP = 1.3;

function between(before: Line, after: Line, usual: number): '\n' | '\n\n' {
  if (!isOfSize(before, after)) return '\n\n';
  const goesOn =
    before.page === after.page
      ? // Higher than the line before is the next column.
        after.y - before.y < PARAGRAPH_GAP * usual * after.size
      : /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(after.text);
  return goesOn ? '\n' : '\n\n';
}
