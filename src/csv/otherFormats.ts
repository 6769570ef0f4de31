/** Formats that are handed over as CSV by mistake, by their first bytes, and the remedy. */
const OTHER_FORMATS: readonly (readonly [string, string, string])[] = [
  ['PK\x05\x06', 'empty ZIP archive', 'save its table as CSV'],
  ['\x1f\x8b', 'gzip data', 'unpack it first'],
  ['%PDF', 'PDF document', 'use its table as CSV'],
  ['\xd0\xcf\x11\xe0', 'old Excel workbook', 'save its table as CSV'],
  ['\xff\xfe', 'UTF-16 text', 'save it as "CSV UTF-8"'],
  ['\xfe\xff', 'UTF-16 text', 'save it as "CSV UTF-8"'],
];

/** What is said of bytes that are known by their first ones to be no CSV of `what`; `null` for what may be one. */
export function otherFormatOf(bytes: Uint8Array, what: string): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHER_FORMATS.find(([signature]) => start.startsWith(signature));
  return other === undefined ? null : `unexpected ${other[1]}, expected a CSV of ${what}: ${other[2]}`;
}
