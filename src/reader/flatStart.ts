/** The start of a flat OpenDocument file, in one piece of XML: the root, below what XML may have above it. */
const FLAT = /^\s*(?:(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!DOCTYPE[^>]*>)\s*)*<office:document\s/s;
const [LESS_THAN, FIRST_OF_MARK] = [0x3c, 0xef];

/** Whether the first bytes of an input are those of a flat OpenDocument workbook, which is XML, but no page. */
export function isFlatWorkbook(start: Uint8Array): boolean {
  const first = start.find((byte) => byte > 0x20);
  // The pattern is tried only where it may fit.
  return (
    (first === LESS_THAN || first === FIRST_OF_MARK) &&
    FLAT.test(new TextDecoder().decode(start.subarray(0, 4096)))
  );
}
