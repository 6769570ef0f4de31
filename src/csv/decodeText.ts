import type { Finding } from '../finding/index.js';
import { lineAt } from '../text/index.js';

/**
 * Decodes an input as UTF-8 text without its byte-order mark, or returns the error finding that explains why it is no text.
 * `what` completes "a CSV of …" or "expected …" in the message, such as "daily figures".
 */
export function decodeText(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  what: string,
): { readonly text: string } | { readonly finding: Finding } {
  const refuse = (rule: string, message: string, line: number) => ({
    finding: { rule, severity: 'error', message, place: { file, line } } as const,
  });
  const other = otherFormatOf(bytes, what);
  if (other !== null) return refuse('not-text', other, 1);
  const strict = decode(bytes, true);
  // Bytes that are not UTF-8 become U+FFFD here, which shows their line.
  const text = strict ?? decode(bytes, false) ?? '';
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const message = 'unexpected NUL character, expected text: the file is damaged, or is not a CSV in UTF-8';
    return refuse('not-text', message, lineAt(text, zero));
  }
  if (strict === null) {
    const message =
      'unexpected bytes that are not UTF-8 (probably Windows-1252, in which Excel saves a "CSV"), expected text in UTF-8: save it as "CSV UTF-8"';
    return refuse('not-utf-8', message, lineAt(text, text.indexOf('\ufffd')));
  }
  if (text.trim() === '') {
    return refuse('empty', `unexpected ${text === '' ? 'empty' : 'blank'} input, expected ${what}`, 1);
  }
  return { text };
}

function decode(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal }).decode(bytes);
  } catch {
    return null;
  }
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

/** The message for bytes that start like another format than CSV; `null` if they may be a CSV. `what` as in `decodeText`. */
export function otherFormatOf(bytes: Uint8Array, what: string): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  const other = OTHER_FORMATS.find(([signature]) => start.startsWith(signature));
  return other === undefined ? null : `unexpected ${other[1]}, expected a CSV of ${what}: ${other[2]}`;
}
