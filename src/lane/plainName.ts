/** The text of a name; `null` where it is not UTF-8, has blanks around it or a byte-order mark in it. */
export function plainName(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text === text.trim() && !text.includes('\ufeff') ? text : null;
  } catch {
    return null;
  }
}
