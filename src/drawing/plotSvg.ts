/** A picture as marks: it knows the report, and no figure of its own. */

import type { Chart } from '../report/index.js';
import { type Attributes, element, escapeXml } from '../text/index.js';
import type { Plot } from './plotSvg/axes.js';
import { type Canvas, canvasOf, type PictureSize } from './plotSvg/canvas.js';
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

/** A picture for a page that brings the style sheet of pictures with it. */
export interface PageFigure {
  readonly svg: string;
  /** Where the places of its axis lie, in pixels; `null` where it has no axis. */
  readonly plot: Plot | null;
}

/**
 * A picture as an SVG document of its own: no script, nothing loaded from elsewhere, light or dark as the reader has
 * it. Throws `RangeError` for a width below 240 or above 10,000 pixels.
 */
export function plotSvg(chart: Chart, size: PictureSize): string {
  const canvas = canvasOf(size);
  const { marks, height } = layOut(chart, canvas);
  const id = idOf(chart);
  const attributes = {
    ...frame(canvas, height),
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  const svg = element('svg', attributes, [
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-desc` }, describe(chart, canvas)),
    `<style>\n${styleSheet()}\n</style>`,
    ...marks,
  ]);
  return `${svg}\n`;
}

/** The same as part of a page: its title is a label, since a title of its own would hang over what points at it. */
export function plotForPage(chart: Chart, size: PictureSize): PageFigure {
  const canvas = canvasOf(size);
  const { marks, height, plot } = layOut(chart, canvas);
  const id = `${idOf(chart)}-${size.width}-desc`;
  const attributes = { ...frame(canvas, height), 'aria-label': chart.title, 'aria-describedby': id };
  const svg = element('svg', attributes, [element('desc', { id }, describe(chart, canvas)), ...marks]);
  return { svg, plot };
}

function layOut(chart: Chart, canvas: Canvas) {
  const head = heading(chart, canvas);
  const body = draw(chart, canvas, head.bottom);
  const foot = footer(chart, canvas, body.bottom);
  const paper = element('rect', { class: classOf('paper'), width: '100%', height: '100%' }, '');
  return {
    marks: [paper, ...head.marks, ...body.marks, ...foot.marks],
    height: coordinate(foot.bottom + canvas.margin),
    plot: body.plot ?? null,
  };
}

function draw(chart: Chart, canvas: Canvas, top: number): Drawn {
  if (chart.kind === 'lines') return drawLines(chart, canvas, top);
  return chart.kind === 'bars' ? drawBars(chart, canvas, top) : drawHeat(chart, canvas, top);
}

/** Two pictures in one page must not name the same element. */
function idOf({ title, description, source }: Chart): string {
  return classOf(fingerprint(title + description + source));
}

function frame({ width }: Canvas, height: number): Attributes {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    class: classOf('picture'),
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': FONTS,
  };
}
