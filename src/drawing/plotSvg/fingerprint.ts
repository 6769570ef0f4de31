/** Eight hexadecimal digits that differ where texts differ: FNV-1a (https://datatracker.ietf.org/doc/rfc9923/). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
