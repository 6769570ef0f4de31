/** Widths of the characters of a TrueType font, in font sizes, as its tables `cmap` (format 4) and `hmtx` give them. */
export function widthsOf(font: Buffer): (character: string) => number | null {
  const tables = new Map<string, number>();
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const at = (name: string) => tables.get(name) ?? 0;
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  const metrics = font.readUInt16BE(at('hhea') + 34);
  const toGlyph = glyphsOf(font, at('cmap'));
  return (character) => {
    const glyph = toGlyph(character.codePointAt(0) ?? 0);
    if (glyph === 0) return null;
    return font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
}

/** The glyph of a code point by the subtable of format 4; 0 for none. */
function glyphsOf(font: Buffer, cmap: number): (code: number) => number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
  });
  const table = subtables.find((start) => font.readUInt16BE(start) === 4);
  if (table === undefined) throw new Error('the font has no cmap of format 4');
  const segments = font.readUInt16BE(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (code > font.readUInt16BE(ends + 2 * segment)) continue;
      const start = font.readUInt16BE(starts + 2 * segment);
      if (code < start) return 0;
      const delta = font.readUInt16BE(deltas + 2 * segment);
      const offset = font.readUInt16BE(offsets + 2 * segment);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + 2 * segment + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
