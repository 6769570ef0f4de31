import { FONT_FAMILY, lackedByFont } from './font.js';

/** The optional package that draws pixels is not installed, or has no build for this system. The message names the remedy. */
export class NoRasteriser extends Error {
  override readonly name = 'NoRasteriser';
}

const REMEDY =
  'PNG pictures need the optional package @resvg/resvg-js: install it beside crossings, or take the svg format';

/**
 * Makes a PNG of an SVG picture, `scale` times its size, in the font of the package, whose files are `fontFiles`, so that it is the
 * same on every machine. Only lines with characters that this font lacks are set in a font of the system, if one has
 * them. Throws `NoRasteriser` if the package that draws cannot be loaded.
 */
export async function rasterise(
  svg: string,
  { scale, fontFiles }: { readonly scale: number; readonly fontFiles: readonly string[] },
): Promise<Uint8Array> {
  const { Resvg } = await load();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: lackedByFont(svg) !== '',
      fontFiles: [...fontFiles],
      defaultFontFamily: FONT_FAMILY,
    },
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
