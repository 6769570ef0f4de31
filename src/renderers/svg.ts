import type { Report } from '../report/index.js';
import type { Renderer, Style } from './renderer.js';

/** A column of a newspaper's page on a wide screen; the picture shrinks where there is less room. */
const WIDTH = 800;

export const svg: Renderer = {
  name: 'svg',
  summary: 'a picture for a web page or a printed one',
  draws: true,
  render: pictureOf,
};

/** The picture of a report as SVG. Throws `RangeError` where it has none. */
export async function pictureOf({ chart, command }: Report, { precision, picture }: Style): Promise<string> {
  if (chart === undefined) throw new RangeError(`${command} has no picture`);
  // Not before a picture is asked for: most runs of the program need no code that draws.
  const { plotSvg } = await import('../drawing/plotSvg.js');
  return plotSvg(chart, { width: picture?.width ?? WIDTH, precision, described: true });
}
