import { lackedByFont } from '../drawing/font.js';
import { toVisibleLine } from '../text/index.js';
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
      return await rasterise(await pictureOf(report, style), style.picture);
    } catch (error) {
      if (error instanceof NoRasteriser) throw new CannotRender(error.message, { cause: error });
      throw error;
    }
  },
  caveat({ chart }) {
    const words = chart === undefined ? '' : chart.title + chart.description + chart.source;
    const lacked = lackedByFont(toVisibleLine(words));
    return lacked === ''
      ? null
      : `the font of PNG pictures has no ${lacked}: lines with such letters are set in a font of this system, or lack them where it has none`;
  },
};
