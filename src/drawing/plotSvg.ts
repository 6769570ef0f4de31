/** A picture as marks: it knows the report, and no figure of its own. */

import type { Chart } from '../report/index.js';
import { type Attributes, element, escapeXml } from '../text/index.js';
import { drawBars } from './plotSvg/bars.js';
import {
  type Canvas,
  canvasOf,
  NoRoom,
  type PicturePart,
  type PictureSize,
  type PlotArea,
} from './plotSvg/canvas.js';
import { describe } from './plotSvg/describe.js';
import { footer, headings } from './plotSvg/heading.js';
import { drawHeat } from './plotSvg/heat.js';
import { drawLines } from './plotSvg/lines.js';
import { coordinate } from './plotSvg/marks.js';
import { classOf, type Scheme, styleSheet } from './plotSvg/palette.js';
import type { NumberStyle } from './theme.js';

export { NoRoom } from './plotSvg/canvas.js';

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
  const { canvas, marks, height } = fitted(chart, size);
  const id = idOf(chart);
  const attributes = {
    ...rootAttributes(canvas, height),
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  const svg = element('svg', attributes, [
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-desc` }, describe(chart, canvas)),
    `<style>\n${styleSheet(scheme, canvas.theme)}\n</style>`,
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

/** What a frame is tried with, the best first: the size of letters, and the share of its height that its plot area has. */
const FITS = [
  { letters: 1, plotShare: 0.42 },
  { letters: 0.85, plotShare: 0.42 },
  { letters: 0.7, plotShare: 0.36 },
  { letters: 0.7, plotShare: 0 },
  { letters: 0.55, plotShare: 0 },
] as const;

/** A picture with the largest letters for which its frame has room. Throws `NoRoom`. */
function fitted(chart: Chart, size: PictureSize) {
  const fits: readonly Partial<PictureSize>[] = size.height === undefined ? [{}] : FITS;
  let lack: unknown;
  for (const fit of fits)
    try {
      const canvas = canvasOf({ ...size, ...fit });
      return { canvas, ...layOut(chart, canvas) };
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      lack = error;
    }
  throw lack;
}

/** The title of a picture and what it shows, as marks for above `plotForPage` without them; `height` is the room that they take, in pixels. */
export function headForPage(
  chart: Chart,
  size: PictureSize,
): { readonly marks: readonly string[]; readonly height: number } {
  const canvas = canvasOf(size);
  const [whole, unit] = [true, false].map((titled) => headings(chart, { ...canvas, titled })[0]) as [
    PicturePart,
    PicturePart,
  ];
  return {
    marks: whole.marks.slice(0, whole.marks.length - unit.marks.length),
    height: whole.bottom - unit.bottom,
  };
}

/** Share of the height of a picture up to which its heading may take room from its marks. */
const HEAD_SHARE = 0.45;

function layOut(chart: Chart, canvas: Canvas) {
  const { height, margin, transparent, theme } = canvas;
  const limit = height === null ? null : height - margin - footer(chart, canvas, 0).bottom;
  const { head, body } = drawnBelow(headings(chart, canvas), chart, canvas, limit);
  const foot = footer(chart, canvas, limit ?? body.bottom);
  const paper = element('rect', { class: classOf('paper'), width: '100%', height: '100%' }, '');
  return {
    marks: [
      ...(transparent ? [] : [paper]),
      ...[...head.marks, ...body.marks, ...foot.marks].map((mark) => inStyle(mark, theme.numbers)),
    ],
    height: height ?? foot.bottom + margin,
    plot: body.plot ?? null,
  };
}

/** No-break, and narrower than the comma that a text was laid out with. */
const SEPARATORS: Readonly<Record<NumberStyle, string>> = { comma: ',', space: '\u00a0', plain: '' };

/** A mark with the numbers in its text, if it is one, in another style. */
function inStyle(mark: string, style: NumberStyle): string {
  if (style === 'comma' || !mark.startsWith('<text')) return mark;
  return mark.replace(/(?<=>[^<]*\d),(?=\d{3}(?!\d))/g, SEPARATORS[style]);
}

/** The roomiest heading below which the marks have room, and the marks. Throws `NoRoom`. */
function drawnBelow(
  heads: readonly PicturePart[],
  chart: Chart,
  canvas: Canvas,
  limit: number | null,
): { readonly head: PicturePart; readonly body: PicturePart } {
  const [first, ...others] = heads as [PicturePart];
  const isLow = canvas.height !== null && first.bottom > canvas.height * HEAD_SHARE;
  if (!isLow || others.length === 0)
    try {
      return { head: first, body: draw(chart, canvas, first.bottom, limit) };
    } catch (error) {
      if (!(error instanceof NoRoom) || others.length === 0) throw error;
    }
  return drawnBelow(others, chart, canvas, limit);
}

/** The marks from `top` down to `limit`; as far as they need where that is `null`. */
function draw(chart: Chart, canvas: Canvas, top: number, limit: number | null): PicturePart {
  if (chart.kind === 'lines') return drawLines(chart, canvas, top, limit);
  return chart.kind === 'bars' ? drawBars(chart, canvas, top, limit) : drawHeat(chart, canvas, top, limit);
}

/** Prefix of element ids, different for each chart, since ids must be unique in a page. */
function idOf({ title, subtitle, description, source }: Chart): string {
  return classOf(fingerprint(title + subtitle + description + source));
}

function rootAttributes({ width, scale, theme }: Canvas, height: number): Attributes {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    class: classOf('picture'),
    width: coordinate(width * scale),
    height: coordinate(height * scale),
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    role: 'img',
    'font-family': theme.font,
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
