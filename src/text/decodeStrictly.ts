import { lineAt } from './lines.js';

/** How bytes are decoded. The names are those of `TextDecoder`, and so are the defaults: UTF-8, `false` and `false`. */
interface Decoding {
  readonly encoding?: string;
  /** Whether a byte-order mark at the start is one of the characters; else it is left out. */
  readonly ignoreBOM?: boolean;
  /** Whether a character that is cut off at the end is left out; else it is no character. */
  readonly stream?: boolean;
}

/** The text of bytes; `null` if some are no characters of the encoding, or nobody knows that. */
export function decodeStrictly(
  bytes: Uint8Array,
  { encoding = 'utf-8', ignoreBOM = false, stream = false }: Decoding = {},
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** The physical line, from 1, of the first bytes that are no characters of the encoding; there must be some. */
export function undecodableLine(bytes: Uint8Array, encoding = 'utf-8'): number {
  // Found by decoding, in large steps and then in small ones: a U+FFFD in place of them may be a genuine one as well.
  let end = 0;
  for (const step of [1 << 16, 1]) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, end), { stream: true });
      for (; end < bytes.length; end += step)
        decoder.decode(bytes.subarray(end, end + step), { stream: true });
    } catch {}
  }
  const above = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  return lineAt(above, above.length);
}
