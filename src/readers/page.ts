import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';

/** Reader of a saved GOV.UK page: the last 7 days, and the pages of 2022 with one day or one week each. */
export const page: Reader = {
  name: 'page',
  summary: 'a saved GOV.UK page with daily figures, such as the last 7 days',
  recognises: (start) =>
    mayBeMarkup(start) && /^\s*<(?:!doctype html|html|table|div|h[1-6]|p|\?xml)\b/i.test(startOf(start)),
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
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return start.replace(/^(?:\s*<!--.*?-->)+/s, '');
}
