import type { Report } from '../report/index.js';
import { CannotRender, type Renderer, type Style } from './renderer.js';

export const svg: Renderer = {
  name: 'svg',
  summary: 'a picture for a web page or a printed one',
  endings: ['svg'],
  draws: true,
  render: pictureOf,
};

/** The picture of a report as SVG. Throws `RangeError` if it has none. */
export async function pictureOf({ chart, command }: Report, { precision, picture }: Style): Promise<string> {
  if (chart === undefined) throw new RangeError(`${command} has no picture`);
  // Loaded only for a picture: most runs of the program do not draw.
  const { NoRoom, plotSvg } = await import('../drawing/plotSvg.js');
  try {
    return plotSvg(chart, { ...picture, precision }, picture.scheme);
  } catch (error) {
    if (error instanceof NoRoom) throw new CannotRender(error.message, { cause: error });
    throw error;
  }
}
