import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_FAMILY, FONT_FILES, lackedByFont } from '../../src/drawing/font.js';
import { textWidth } from '../../src/drawing/plotSvg/textSize.js';
import { ROOT } from '../house/house.js';
import { marksOf } from './readPicture.js';

const [REGULAR, BOLD] = FONT_FILES.map((file) => readFont(readFileSync(join(ROOT, file)))) as [Font, Font];

interface Font {
  readonly family: string;
  /** Widths of characters, in font sizes. */
  readonly widths: ReadonlyMap<string, number>;
}

/** Reads the tables of a font that say which characters it has: https://learn.microsoft.com/typography/opentype/spec/ */
function readFont(bytes: Buffer): Font {
  const table = (tag: string) => {
    for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16)
      if (bytes.toString('latin1', at, at + 4) === tag) return bytes.subarray(bytes.readUInt32BE(at + 8));
    throw new Error(`no ${tag}`);
  };
  const unit = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const advance = (glyph: number) => table('hmtx').readUInt16BE(4 * Math.min(glyph, measured - 1)) / unit;
  const widths = [...glyphsOf(table('cmap'))].map(
    ([code, glyph]) => [String.fromCodePoint(code), advance(glyph)] as const,
  );
  return { family: familyOf(table('name')), widths: new Map(widths) };
}

function familyOf(names: Buffer): string {
  for (let at = 6; at < 6 + 12 * names.readUInt16BE(2); at += 12) {
    if (names.readUInt16BE(at) !== 3 || names.readUInt16BE(at + 6) !== 1) continue;
    const start = names.readUInt16BE(4) + names.readUInt16BE(at + 10);
    return Buffer.from(names.subarray(start, start + names.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  throw new Error('no family');
}

/** Glyphs by character, of a map in format 4: segments of characters. */
function* glyphsOf(cmap: Buffer): Generator<readonly [number, number]> {
  const map = cmap.subarray(cmap.readUInt32BE(8));
  expect(map.readUInt16BE(0)).toBe(4);
  const size = map.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start] = [map.readUInt16BE(14 + segment), map.readUInt16BE(16 + size + segment)];
    const delta = map.readUInt16BE(16 + 2 * size + segment);
    const place = 16 + 3 * size + segment;
    const range = map.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : map.readUInt16BE(place + range + 2 * (code - start));
      if (range === 0 || glyph !== 0) yield [code, (glyph + delta) & 0xffff];
    }
  }
}

/** Texts of all kept pictures, each with whether it is bold. */
function textsOfPictures(): { text: string; bold: boolean }[] {
  return ['golden/pictures', 'golden/chart', 'drawing/pictures'].flatMap((folder) =>
    readdirSync(join(ROOT, 'test', folder))
      .filter((name) => name.endsWith('.svg'))
      .flatMap((name) => marksOf(readFileSync(join(ROOT, 'test', folder, name), 'utf8')))
      .filter(({ name }) => name === 'text')
      .map(({ text, attributes }) => ({ text, bold: 'font-weight' in attributes })),
  );
}

describe('the font of the package', () => {
  it.each([REGULAR, BOLD])(
    'has the characters that it is said to have, and no other',
    ({ family, widths }) => {
      expect(family).toBe(FONT_FAMILY);
      expect(lackedByFont([...widths.keys()].join(''))).toBe('');
      const others = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code + 0x20));
      expect(
        others.filter(
          (character) => lackedByFont(character) === '' && !widths.has(character.normalize('NFC')),
        ),
      ).toEqual([]);
    },
  );

  it('has every character of the kept pictures', () => {
    const texts = textsOfPictures();
    expect(texts.length).toBeGreaterThan(200);
    expect(lackedByFont(texts.map(({ text }) => text).join(''))).toBe('');
  });

  it('is no wider than the estimate by which pictures are laid out', () => {
    const wider = textsOfPictures().filter(({ text, bold }) => {
      const { widths } = bold ? BOLD : REGULAR;
      const width = [...text].reduce((sum, character) => sum + (widths.get(character) ?? 0), 0);
      return width > textWidth(text, { size: 1, bold });
    });
    expect(wider).toEqual([]);
  });

  it('lacks other scripts, and takes a letter with its accent behind it for one', () => {
    expect(lackedByFont('Łódź, Besançon, Ålesund – 5 × “8” …')).toBe('');
    expect(lackedByFont('e\u0301')).toBe('');
    expect(lackedByFont('عدد عدد 数')).toBe('عد数');
  });
});
