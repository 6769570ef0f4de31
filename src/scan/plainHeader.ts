import { areOfDays, type Column, type SeriesKind, toColumn } from '../table/index.js';
import { splitPlain } from './plainLine.js';

/** Headings in the first line, where nearly every file has them. */
export interface PlainHeader {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** The line as it stands. */
  readonly text: string;
}

/** Most bytes of a first line that is read, far above any row of headings. */
const MOST_BYTES = 4096;
const DELIMITERS = [',', ';', '\t'];
const [LF, CR] = [10, 13];
// A letter first: input that is no table usually begins with another character.
const PLAIN = /^["#a-z][\x20\x21\x23-\x7e\t"]*$/i;

/** Reads the headings in the first line of an input; `null` if they are not there or need a full parser. */
export function plainHeader(bytes: Uint8Array, kind?: SeriesKind): PlainHeader | null {
  const text = firstLine(bytes);
  if (text === null || !PLAIN.test(text)) return null;
  for (const delimiter of DELIMITERS) {
    const cells = splitPlain(text, delimiter);
    if (cells.length === 1 || !isPlain(text, cells, delimiter)) continue;
    const columns = cells.map((cell) => toColumn(cell, kind));
    if (areOfDays(columns)) return mayBeOther(text, delimiter) ? null : { delimiter, columns, text };
  }
  return null;
}

/** Whether quotation marks only enclose whole cells, so that the cells and delimiters make up the text. */
function isPlain(text: string, cells: readonly string[], delimiter: string): boolean {
  let at = 0;
  for (const cell of cells) {
    const isQuoted = text[at] === '"';
    if (cell.includes('"') || (isQuoted && text[at + 1 + cell.length] !== '"')) return false;
    at += cell.length + (isQuoted ? 2 : 0);
    if (at < text.length && text[at] !== delimiter) return false;
    at += 1;
  }
  return at === text.length + 1;
}

/** Whether a delimiter that is tried earlier may make headings of the line too. */
function mayBeOther(text: string, delimiter: string): boolean {
  return DELIMITERS.slice(0, DELIMITERS.indexOf(delimiter)).some((other) => text.includes(other));
}

function firstLine(bytes: Uint8Array): string | null {
  const longest = bytes.subarray(0, MOST_BYTES);
  const end = longest.indexOf(LF);
  if (end < 0) return null;
  const stop = longest[end - 1] === CR ? end - 1 : end;
  return stop === 0 ? null : String.fromCharCode(...longest.subarray(0, stop));
}
