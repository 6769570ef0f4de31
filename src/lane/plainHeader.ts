import { type Column, type SeriesKind, toColumn } from '../entry/index.js';
import { splitPlain } from './plainLine.js';

/** Headings in the first line, as nearly every file has them. */
export interface PlainHeader {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** The line as it stands. */
  readonly text: string;
}

/** Far longer than any row of headings. */
const MOST_BYTES = 4096;
const DELIMITERS = [',', ';', '\t'];
const [LF, CR] = [10, 13];
// Letters first: what is no table at all begins otherwise.
const PLAIN = /^["#a-z][\x20\x21\x23-\x7e\t"]*$/i;
const CELL = '(?:"[^"]*"|[^"D]*)';

/**
 * The headings in the first line; `null` where they are not there, or anything about them asks for a closer look. `bytes`
 * are the first ones of an input; `areAll` says whether headings further down would be among them.
 */
export function plainHeader(bytes: Uint8Array, areAll: boolean, kind?: SeriesKind): PlainHeader | null {
  const text = firstLine(bytes);
  if (text === null || !PLAIN.test(text)) return null;
  for (const delimiter of DELIMITERS) {
    if (!new RegExp(`^${CELL}(?:D${CELL})+$`.replaceAll('D', delimiter)).test(text)) continue;
    const columns = splitPlain(text, delimiter).map((cell) => toColumn(cell, kind));
    const roles = columns.map(({ role }) => role);
    if (roles.includes('date') && (roles.includes('arrivals') || roles.includes('boats')))
      return delimiter === ',' || (areAll && !mayBeOther(bytes, delimiter))
        ? { delimiter, columns, text }
        : null;
  }
  return null;
}

/** Whether a row further down may be one of headings between delimiters that come first. */
function mayBeOther(bytes: Uint8Array, delimiter: string): boolean {
  const earlier = DELIMITERS.slice(0, DELIMITERS.indexOf(delimiter));
  return earlier.some((other) => bytes.includes(other.charCodeAt(0)));
}

function firstLine(bytes: Uint8Array): string | null {
  const longest = bytes.subarray(0, MOST_BYTES);
  const end = longest.indexOf(LF);
  if (end < 0) return null;
  const stop = longest[end - 1] === CR ? end - 1 : end;
  return stop === 0 ? null : String.fromCharCode(...longest.subarray(0, stop));
}
