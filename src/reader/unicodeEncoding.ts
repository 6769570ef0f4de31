const [LESS_THAN, ZERO] = [0x3c, 0];

/**
 * The encoding of Unicode in which a text of markup begins, by its byte-order mark or by the zeros beside its first `<`; UTF-8
 * where nothing says otherwise.
 */
export function unicodeEncodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === LESS_THAN && second === ZERO)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === ZERO && second === LESS_THAN)) return 'utf-16be';
  return 'utf-8';
}
