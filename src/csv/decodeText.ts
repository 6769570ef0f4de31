import type { Finding } from '../finding/index.js';
import { lineAt } from './records.js';

/** Formats that are handed over as CSV by mistake, by their first bytes, and the remedy. */
const OTHER_FORMATS: readonly (readonly [string, string, string])[] = [
  ['PK\x05\x06', 'empty ZIP archive', 'save its table as CSV'],
  ['\x1f\x8b', 'gzip data', 'unpack it first'],
  ['%PDF', 'PDF document', 'use its table as CSV'],
  ['\xd0\xcf\x11\xe0', 'old Excel workbook', 'save its table as CSV'],
  ['\xff\xfe', 'UTF-16 text', 'save it as "CSV UTF-8"'],
  ['\xfe\xff', 'UTF-16 text', 'save it as "CSV UTF-8"'],
];

/** The text of an input without its byte-order mark, or the finding that says why it is none; `what` is what it should hold. */
export function decodeText(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  what: string,
): { readonly text: string } | { readonly finding: Finding } {
  const refuse = (rule: string, message: string, line: number) => ({
    finding: { rule, severity: 'error', message, place: { file, line } } as const,
  });
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHER_FORMATS.find(([signature]) => start.startsWith(signature));
  if (other) return refuse('not-text', `unexpected ${other[1]}, expected a CSV of ${what}: ${other[2]}`, 1);
  const strict = decode(bytes, true);
  // Bytes that are not UTF-8 become U+FFFD here, and so show on which line they stand.
  const text = strict ?? decode(bytes, false) ?? '';
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const message = 'unexpected NUL character, expected text: the file is damaged, or is not a CSV in UTF-8';
    return refuse('not-text', message, lineAt(text, zero));
  }
  if (strict === null) {
    const message = 'unexpected bytes that are not UTF-8, expected text in UTF-8: save it as "CSV UTF-8"';
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
