/** The optional package that draws pixels is not installed, or has no build for this system. The message names the remedy. */
export class NoRasteriser extends Error {
  override readonly name = 'NoRasteriser';
}

const REMEDY =
  'PNG pictures need the optional package @resvg/resvg-js: install it beside crossings, or take the svg format';

/**
 * Makes a PNG of an SVG picture, `scale` times its size, in its light colours. Uses the fonts of the system: the first
 * that the picture names, else any; without fonts, the picture has no words. Throws `NoRasteriser` if the package cannot be
 * loaded.
 */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await load();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true },
    logLevel: 'off',
  });
  return resvg.render().asPng();
}

async function load(): Promise<Pick<typeof import('@resvg/resvg-js'), 'Resvg'>> {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    throw new NoRasteriser(REMEDY, { cause });
  }
}
