import { otherFormatOf } from '../../csv/decodeText.js';
import type { Finding } from '../../finding/index.js';
import { lineAt } from '../../text/index.js';
import type { ByteTape } from './byteTape.js';

function refusal(file: string, rule: string, message: string, line: number): Finding {
  return { rule, severity: 'error', message, place: { file, line } };
}

/** The finding for what is known by its first bytes to be something else; `null` for text. */
export function otherFormat(file: string, bytes: Uint8Array): Finding | null {
  const message = otherFormatOf(bytes, 'daily figures');
  return message === null ? null : refusal(file, 'not-text', message, 1);
}

export function emptyInput(file: string, isBlank: boolean): Finding {
  return refusal(file, 'empty', `unexpected ${isBlank ? 'blank' : 'empty'} input, expected daily figures`, 1);
}

/**
 * The finding for what is no text in UTF-8 from here on, where line number `line` begins, to the end; `null` where all of
 * it is. A NUL anywhere says more than a byte that is not UTF-8. The tape is at its end then.
 */
export function refuseRest(file: string, tape: ByteTape, line: number): Finding | null {
  let invalidLine: number | null = null;
  for (let at = line; ; ) {
    const end = tape.isLast ? tape.end : endOfLines(tape);
    const bytes = tape.bytes.subarray(tape.start, end);
    const strict = decode(bytes, true);
    // Bytes that are not UTF-8 become U+FFFD here, and so show on which line they stand.
    const text = strict ?? decode(bytes, false) ?? '';
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const message =
        'unexpected NUL character, expected text: the file is damaged, or is not a CSV in UTF-8';
      return refusal(file, 'not-text', message, at + lineAt(text, zero) - 1);
    }
    if (strict === null) invalidLine ??= at + lineAt(text, text.indexOf('\ufffd')) - 1;
    at += lineAt(text, text.length) - 1;
    tape.start = end;
    if (tape.isLast && end === tape.end) break;
    tape.more();
  }
  if (invalidLine === null) return null;
  const message = 'unexpected bytes that are not UTF-8, expected text in UTF-8: save it as "CSV UTF-8"';
  return refusal(file, 'not-utf-8', message, invalidLine);
}

const LF = 10;

/** Behind the last line end there is: what comes after it may be half of a character. */
function endOfLines({ bytes, start, end }: ByteTape): number {
  return Math.max(start, bytes.lastIndexOf(LF, end - 1) + 1);
}

function decode(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
