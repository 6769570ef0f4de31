import { CannotRender, type Renderer } from './renderer.js';
import { pictureOf } from './svg.js';

export const png: Renderer = {
  name: 'png',
  summary: 'a picture in pixels, larger with --scale',
  endings: ['png'],
  draws: true,
  async render(report, style) {
    const { NoRasteriser, rasterise } = await import('../drawing/rasterise.js');
    try {
      return await rasterise(await pictureOf(report, style), style.picture?.scale ?? 1);
    } catch (error) {
      if (error instanceof NoRasteriser) throw new CannotRender(error.message, { cause: error });
      throw error;
    }
  },
};
