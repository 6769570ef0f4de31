const ZIP = 'PK\x03\x04';
/**
 * The header of a ZIP archive up to the name of its first file, where that is one that files of Microsoft Office have. OpenDocument
 * has others.
 */
const OFFICE = /^.{30}(?:\[Content_Types\]\.xml|(?:_rels|doc(?:Props|Metadata)|customXml|xl|word|ppt)\/)/s;

/**
 * What the first bytes of an input say of the archive that it is: a file of Microsoft Office, which may be a workbook or another
 * document, or any other ZIP archive; `null` if it is none.
 */
export function archiveKind(start: Uint8Array): 'office' | 'other' | null {
  const text = String.fromCharCode(...start.subarray(0, 50));
  if (!text.startsWith(ZIP)) return null;
  return OFFICE.test(text) ? 'office' : 'other';
}
