import { inflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { FONT_FILES } from '../../src/drawing/font.js';
import { plotSvg } from '../../src/drawing/plotSvg.js';
import { NoRasteriser, rasterise } from '../../src/drawing/rasterise.js';
import { THEMES } from '../../src/drawing/themes.js';
import { LINES } from './smallCharts.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks of a PNG: https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

const svg = plotSvg(LINES, { width: 400 });

/** A PNG with one line of text. */
async function pngOf(text: string, look = ''): Promise<Buffer> {
  const root = 'xmlns="http://www.w3.org/2000/svg" width="200" height="40"';
  const picture = `<svg ${root}><text x="9" y="30" font-size="20" ${look}>${text}</text></svg>`;
  return Buffer.from(await rasterise(picture, { scale: 1, fontFiles: FONT_FILES }));
}

describe('rasterise', () => {
  it.each([1, 2])('makes a PNG of %d times the size', async (scale) => {
    const png = Buffer.from(await rasterise(svg, { scale, fontFiles: FONT_FILES }));
    expect(png.subarray(0, 8)).toEqual(SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(400 * scale);
    const data = chunksOf(png).filter(({ type }) => type === 'IDAT');
    expect(inflateSync(Buffer.concat(data.map((chunk) => chunk.data))).length).toBeGreaterThan(400 * 200);
  });

  it('sets its words in the font of the package, regular and bold, and in none of the system', async () => {
    const words = await pngOf('Arrivals 2025', 'font-family="\'Open Sans\', serif"');
    expect(words).not.toEqual(await pngOf(''));
    expect(words).not.toEqual(await pngOf('Arrivals 2025', 'font-weight="700"'));
    for (const family of ['DejaVu Serif', 'Lato', 'Arial', 'sans-serif'])
      expect(await pngOf('Arrivals 2025', `font-family="${family}"`)).toEqual(words);
  });

  it('draws words beside letters that its font lacks', async () => {
    const look = `font-family="'Open Sans', serif"`;
    expect(await pngOf('Kent ع', look)).not.toEqual(await pngOf('ع', look));
  });

  it('draws the emphasised line in its light colour', async () => {
    const { Resvg } = await import('@resvg/resvg-js');
    const colour = Buffer.from(`${THEMES.default.light.accent.slice(1)}ff`, 'hex').toString('latin1');
    const pixels = new Resvg(svg).render().pixels.toString('latin1');
    expect(pixels.split(colour).length).toBeGreaterThan(100);
  });

  it('names the remedy if the package is not installed', async () => {
    vi.doMock('@resvg/resvg-js', () => {
      throw new Error('not there');
    });
    const error = await rasterise(svg, { scale: 1, fontFiles: FONT_FILES }).catch(
      (caught: unknown) => caught,
    );
    vi.doUnmock('@resvg/resvg-js');
    expect(error).toBeInstanceOf(NoRasteriser);
    expect((error as Error).message).toContain('install');
  });
});
