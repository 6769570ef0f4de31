import type { Finding } from '../finding/index.js';
import { decodeStrictly, lineAt, undecodableLine } from '../text/index.js';

/**
 * Decodes an input as UTF-8 text without its byte-order mark, or returns the error finding that explains why it is no text.
 * `what` completes "a CSV of …" or "expected …" in the message, such as "daily figures".
 */
export function decodeText(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  what: string,
): { readonly text: string } | { readonly finding: Finding } {
  const text = decodeStrictly(bytes) ?? '';
  const finding = otherFormat(file, bytes, what) ?? notText(file, bytes) ?? blankText(file, text, what);
  return finding === null ? { text } : { finding };
}

/**
 * The error for bytes that are not UTF-8 text, of which the first stands on line number `line`; `null` for text. A NUL goes before
 * bytes that are not UTF-8, since it says more. Unless `isWhole`, a character may be cut off at the end.
 */
export function notText(file: string, bytes: Uint8Array, line = 1, isWhole = true): Finding | null {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const above = new TextDecoder().decode(bytes.subarray(0, zero));
    const message = 'unexpected NUL character, expected text: the file is damaged, or is not a CSV in UTF-8';
    return refusal(file, 'not-text', message, line + lineAt(above, above.length) - 1);
  }
  if (decodeStrictly(bytes, { stream: !isWhole }) !== null) return null;
  const message =
    'unexpected bytes that are not UTF-8 (probably Windows-1252, in which Excel saves a "CSV"), expected text in UTF-8: save it as "CSV UTF-8"';
  return refusal(file, 'not-utf-8', message, line + undecodableLine(bytes) - 1);
}

/** The error for a text without a character that is seen; `null` for any other. `what` as in `decodeText`. */
export function blankText(file: string, text: string, what: string): Finding | null {
  if (text.trim() !== '') return null;
  return refusal(file, 'empty', `unexpected ${text === '' ? 'empty' : 'blank'} input, expected ${what}`, 1);
}

/** Formats that are mistaken for CSV: first bytes, name, remedy. */
const OTHER_FORMATS: readonly (readonly [string, string, string])[] = [
  ['PK\x05\x06', 'empty ZIP archive', 'save its table as CSV'],
  ['\x1f\x8b', 'gzip data', 'unpack it first'],
  ['%PDF', 'PDF document', 'use its table as CSV'],
  ['\xd0\xcf\x11\xe0', 'old or encrypted Excel workbook', 'save its table as CSV'],
  ['PAR1', 'Parquet file', 'save its table as CSV'],
  ['SQLite format 3', 'SQLite database', 'save its table as CSV'],
  ['\x89PNG', 'picture (PNG)', 'use the table that it shows, as CSV'],
  ['\xff\xd8\xff', 'picture (JPEG)', 'use the table that it shows, as CSV'],
  ['BZh', 'bzip2 data', 'unpack it first'],
  ['\xfd7zXZ', 'xz data', 'unpack it first'],
  ['7z\xbc\xaf', '7-Zip archive', 'unpack it first'],
  ['(\xb5/\xfd', 'Zstandard data', 'unpack it first'],
  ['Rar!', 'RAR archive', 'unpack it first'],
  ['ARROW1', 'Arrow file', 'save its table as CSV'],
  ['\xff\xfe', 'UTF-16 text', 'save it as "CSV UTF-8"'],
  ['\xfe\xff', 'UTF-16 text', 'save it as "CSV UTF-8"'],
];

const LONGEST_SIGNATURE = 15;

/** The error for bytes that start like another format than CSV; `null` if they may be a CSV. `what` as in `decodeText`. */
export function otherFormat(file: string, bytes: Uint8Array, what: string): Finding | null {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  const other = OTHER_FORMATS.find(([signature]) => start.startsWith(signature));
  if (other === undefined) return null;
  return refusal(file, 'not-text', `unexpected ${other[1]}, expected a CSV of ${what}: ${other[2]}`, 1);
}

function refusal(file: string, rule: string, message: string, line: number): Finding {
  return { rule, severity: 'error', message, place: { file, line } };
}
