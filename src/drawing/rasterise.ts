/** The package that draws pixels is not there: it is optional, and has no build for some systems. */
export class NoRasteriser extends Error {
  override readonly name = 'NoRasteriser';
}

const REMEDY =
  'PNG pictures need the optional package @resvg/resvg-js: install it beside crossings, or take the svg format';

/**
 * A PNG of a picture, `scale` times its size, in its light colours. Letters come from the fonts of the system: the
 * first sans-serif that the picture names, else any; a system without fonts gives a picture without words. Throws
 * `NoRasteriser` where the package cannot be loaded.
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
