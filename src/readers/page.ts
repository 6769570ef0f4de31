import { isFlatWorkbook } from '../reader/flatStart.js';
import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';
import { unicodeEncodingOf } from '../reader/unicodeEncoding.js';

/** Reader of a saved GOV.UK page: the last 7 days, and the pages of 2022 with one day or one week each. */
export const page: Reader = {
  name: 'page',
  summary: 'a saved GOV.UK page with daily figures, such as the last 7 days',
  // A message with a page in it is recognised too, so that the reader can say what it is.
  recognises: (start) =>
    (mayBeMarkup(start) &&
      /^\s*<(?:!doctype html|html|table|div|h[1-6]|p|\?xml)\b/i.test(startOf(start)) &&
      !isFlatWorkbook(start)) ||
    (mayBeMessage(start) && isMessage(start)),
  read: async (input) => (await import('./page/readPage.js')).readPage({ ...input, bytes: wholeOf(input) }),
};

const [BLANK, LESS_THAN, LAST_OF_ASCII] = [0x20, 0x3c, 0x7f];

/**
 * Whether the pattern for markup is worth trying; compiling it costs more than running it. A byte-order mark or white
 * space beyond ASCII may stand first.
 */
function mayBeMarkup(start: Uint8Array): boolean {
  const first = start.find((byte) => byte > BLANK) ?? 0;
  return first === LESS_THAN || first > LAST_OF_ASCII;
}

function startOf(bytes: Uint8Array): string {
  const start = new TextDecoder(unicodeEncodingOf(bytes)).decode(bytes.subarray(0, 1000));
  return start.replace(/^(?:\s*<!--.*?-->)+/s, '');
}

const [COLON, HYPHEN] = [0x3a, 0x2d];

/** Whether the first line may be one of a message, such as `MIME-Version: 1.0`: its name has letters and hyphens only. */
function mayBeMessage(start: Uint8Array): boolean {
  const end = start.findIndex((byte) => byte !== HYPHEN && ((byte | BLANK) - 0x61) >>> 0 > 25);
  return end > 0 && start[end] === COLON;
}

/** Whether the input is a message of several parts, which is how browsers save a page with its pictures (MHTML). */
function isMessage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\/related\b/im.test(start);
}
