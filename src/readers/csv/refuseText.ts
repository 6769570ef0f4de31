import { otherFormatOf } from '../../csv/decodeText.js';
import type { Finding } from '../../finding/index.js';
import { lineAt } from '../../text/index.js';
import type { ByteBuffer } from './byteBuffer.js';

function refusal(file: string, rule: string, message: string, line: number): Finding {
  return { rule, severity: 'error', message, place: { file, line } };
}

/** The finding for an input whose first bytes show another format, such as PDF; `null` for text. */
export function otherFormat(file: string, bytes: Uint8Array): Finding | null {
  const message = otherFormatOf(bytes, 'daily figures');
  return message === null ? null : refusal(file, 'not-text', message, 1);
}

export function emptyInput(file: string, isBlank: boolean): Finding {
  return refusal(file, 'empty', `unexpected ${isBlank ? 'blank' : 'empty'} input, expected daily figures`, 1);
}

/**
 * Looks for what is not UTF-8 text from the start of the buffer, on line number `line`, to the end of the input; `null`
 * if all of it is text. Reports a NUL before any byte that is not UTF-8, since it says more. Consumes the input.
 */
export function refuseRest(file: string, buffer: ByteBuffer, line: number): Finding | null {
  let invalidLine: number | null = null;
  for (let at = line; ; ) {
    const end = buffer.isLast ? buffer.end : endOfLines(buffer);
    const bytes = buffer.bytes.subarray(buffer.start, end);
    const strict = decode(bytes, true);
    // Bytes that are not UTF-8 become U+FFFD, which shows their line.
    const text = strict ?? decode(bytes, false) ?? '';
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const message =
        'unexpected NUL character, expected text: the file is damaged, or is not a CSV in UTF-8';
      return refusal(file, 'not-text', message, at + lineAt(text, zero) - 1);
    }
    if (strict === null) invalidLine ??= at + lineAt(text, text.indexOf('\ufffd')) - 1;
    at += lineAt(text, text.length) - 1;
    buffer.start = end;
    if (buffer.isLast && end === buffer.end) break;
    buffer.more();
  }
  if (invalidLine === null) return null;
  const message =
    'unexpected bytes that are not UTF-8 (probably Windows-1252, in which Excel saves a "CSV"), expected text in UTF-8: save it as "CSV UTF-8"';
  return refusal(file, 'not-utf-8', message, invalidLine);
}

const LF = 10;

/** Index just after the last line end in the buffer: the bytes after it may end within a character. */
function endOfLines({ bytes, start, end }: ByteBuffer): number {
  return Math.max(start, bytes.lastIndexOf(LF, end - 1) + 1);
}

function decode(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
