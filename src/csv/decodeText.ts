import type { Finding } from '../finding/index.js';
import { lineAt } from './lines.js';
import { otherFormatOf } from './otherFormats.js';

/** The text of an input without its byte-order mark, or the finding that says why it is none; `what` is what it should hold. */
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
