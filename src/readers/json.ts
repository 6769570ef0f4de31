import { wholeOf } from '../reader/input.js';
import type { Reader } from '../reader/reader.js';

/** Reader of rows as JSON: a list of objects, also under `data` or `rows` of one object, or an object a line. */
export const json: Reader = {
  name: 'json',
  summary: 'a list of JSON objects, one a day, or an object a line (JSON Lines)',
  recognises: mayBeJson,
  read: async (input) => (await import('./json/readJson.js')).readJson({ ...input, bytes: wholeOf(input) }),
};

const BLANK = 0x20;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const [QUOTE, LIST, LIST_END, OBJECT, OBJECT_END] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d];

/** Whether the first two marks are those of a list or an object, which tells them from a title such as `[Draft]`. */
function mayBeJson(start: Uint8Array): boolean {
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => start[index] === byte);
  const first = nextMark(start, hasMark ? BYTE_ORDER_MARK.length : 0);
  if (start[first] !== LIST && start[first] !== OBJECT) return false;
  const second = start[nextMark(start, first + 1)];
  return start[first] === LIST
    ? second === LIST || second === OBJECT || second === LIST_END || second === QUOTE
    : second === QUOTE || second === OBJECT_END;
}

/** Index of the next byte, from `at` on, that is no white space. */
function nextMark(bytes: Uint8Array, at: number): number {
  let index = at;
  while (index < bytes.length && (bytes[index] as number) <= BLANK) index += 1;
  return index;
}
