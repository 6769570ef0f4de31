/** A picture as marks: it knows the report, and no figure of its own. */

import type { Chart } from '../report/index.js';
import { type Attributes, element, escapeXml } from '../text/index.js';
import { FONT_FAMILY } from './font.js';
import { drawBars } from './plotSvg/bars.js';
import {
  type Canvas,
  canvasOf,
  type PicturePart,
  type PictureSize,
  type PlotArea,
} from './plotSvg/canvas.js';
import { describe } from './plotSvg/describe.js';
import { footer, heading } from './plotSvg/heading.js';
import { drawHeat } from './plotSvg/heat.js';
import { drawLines } from './plotSvg/lines.js';
import { coordinate } from './plotSvg/marks.js';
import { classOf, type Scheme, styleSheet } from './plotSvg/palette.js';

/** The font of a PNG, then sans-serif fonts of common systems; the last is a generic name that every system knows. */
const FONTS = `'${FONT_FAMILY}', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif`;

/** A picture without a style sheet, for a page that contains `styleSheet`. */
export interface PageFigure {
  readonly svg: string;
  /** Area inside the axes, in pixels; `null` where there are none, as for squares of days. */
  readonly plot: PlotArea | null;
}

/**
 * A chart as a complete SVG document: without scripts, loading nothing. It is light unless another scheme is given, since the page
 * around it may not follow the reader's setting. Throws `RangeError` for a width below 240 or above 10,000 pixels.
 */
export function plotSvg(chart: Chart, size: PictureSize, scheme: Scheme = 'light'): string {
  const canvas = canvasOf(size);
  const { marks, height } = layOut(chart, canvas);
  const id = idOf(chart);
  const attributes = {
    ...rootAttributes(canvas, height),
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  const svg = element('svg', attributes, [
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-desc` }, describe(chart, canvas)),
    `<style>\n${styleSheet(scheme)}\n</style>`,
    ...marks,
  ]);
  return `${svg}\n`;
}

/**
 * A chart as a part of a page. Its title is a label, since browsers show a `title` element as a tooltip. Throws
 * `RangeError` for a width below 240 or above 10,000 pixels.
 */
export function plotForPage(chart: Chart, size: PictureSize): PageFigure {
  const canvas = canvasOf(size);
  const { marks, height, plot } = layOut(chart, canvas);
  const id = `${idOf(chart)}-${size.width}-desc`;
  const attributes = { ...rootAttributes(canvas, height), 'aria-label': chart.title, 'aria-describedby': id };
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

function draw(chart: Chart, canvas: Canvas, top: number): PicturePart {
  if (chart.kind === 'lines') return drawLines(chart, canvas, top);
  return chart.kind === 'bars' ? drawBars(chart, canvas, top) : drawHeat(chart, canvas, top);
}

/** Prefix of element ids, different for each chart, since ids must be unique in a page. */
function idOf({ title, description, source }: Chart): string {
  return classOf(fingerprint(title + description + source));
}

function rootAttributes({ width }: Canvas, height: number): Attributes {
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

/** Hash of a text in eight hexadecimal digits: FNV-1a (https://datatracker.ietf.org/doc/rfc9923/). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
