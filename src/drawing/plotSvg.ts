import { element, escapeXml } from '../finding/index.js';
import type { Chart } from '../report/index.js';
import { type Canvas, type CanvasWish, canvasOf } from './plotSvg/canvas.js';
import { describe } from './plotSvg/describe.js';
import { drawBars } from './plotSvg/drawBars.js';
import { drawHeat } from './plotSvg/drawHeat.js';
import { drawLines } from './plotSvg/drawLines.js';
import { fingerprint } from './plotSvg/fingerprint.js';
import { footer, heading } from './plotSvg/heading.js';
import type { Drawn } from './plotSvg/legend.js';
import { coordinate } from './plotSvg/marks.js';
import { classOf, styleSheet } from './plotSvg/styleSheet.js';

/** What a reader's system has; all are without serifs, and the last name is never missing. */
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/**
 * A picture as an SVG document of its own: no script, nothing loaded from elsewhere, light or dark as the reader has
 * it. Throws `RangeError` for a width below 240 or above 10,000 pixels.
 */
export function plotSvg(chart: Chart, size: CanvasWish): string {
  const canvas = canvasOf(size);
  const head = heading(chart, canvas);
  const body = draw(chart, canvas, head.bottom);
  const foot = footer(chart, canvas, body.bottom);
  const marks = [...head.marks, ...body.marks, ...foot.marks];
  return `${picture(chart, canvas, coordinate(foot.bottom + canvas.margin), marks)}\n`;
}

function draw(chart: Chart, canvas: Canvas, top: number): Drawn {
  if (chart.kind === 'lines') return drawLines(chart, canvas, top);
  return chart.kind === 'bars' ? drawBars(chart, canvas, top) : drawHeat(chart, canvas, top);
}

function picture(chart: Chart, canvas: Canvas, height: number, marks: readonly string[]): string {
  const { width } = canvas;
  // Two pictures in one page must not name the same element.
  const id = classOf(fingerprint(chart.title + chart.description + chart.source));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: classOf('picture'),
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    'font-family': FONTS,
  };
  return element('svg', attributes, [
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-desc` }, describe(chart, canvas)),
    `<style>\n${styleSheet()}\n</style>`,
    element('rect', { class: classOf('paper'), width: '100%', height: '100%' }, ''),
    ...marks,
  ]);
}
