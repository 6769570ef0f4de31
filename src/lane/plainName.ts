/** Decodes the name of a series; `null` if it is not UTF-8, has white space around it or contains a byte-order mark. */
export function plainName(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text === text.trim() && !text.includes('\ufeff') ? text : null;
  } catch {
    return null;
  }
}
