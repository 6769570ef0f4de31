import type { ScaleLinear } from 'd3-scale';
import { curveLinear, line } from 'd3-shape';
import type { ChartSeries, LineChart, Tick } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { nameAtEnd } from '../labels.js';
import { PLACE_AXIS_HEIGHT, placeAxis, placeScale, valueAxis, valueAxisWidth, valueScale } from './axes.js';
import { type Canvas, type PicturePart, type PlotArea, plotHeight } from './canvas.js';
import {
  type EndLabel,
  endLabel,
  endLabelMarks,
  endLabelWidth,
  LABEL_GAP,
  LEADER_ROOM,
} from './endLabels.js';
import { type LegendItem, legend } from './legend.js';
import { isDrawable, LABEL_TEXT, pathMark, ringMark, strokeMark, textMark } from './marks.js';
import { classOf, paintsOf, type SeriesPaint } from './palette.js';
import { cutText, textWidth } from './textSize.js';

/** Lines over one axis, each with its name and last value at its end. */
export function drawLines(chart: LineChart, canvas: Canvas, start: number): PicturePart {
  const key = legend(incompleteItem(chart), canvas.margin, canvas.width - canvas.margin, start);
  const top = key.bottom + 8 + (chart.marker ? MARKER_ROOM : 0);
  const bottom = top + Math.max(plotHeight(canvas), chart.lines.length * LABEL_GAP);
  const scale = valueScale(
    chart.lines.flatMap(({ values }) => values),
    chart.unit,
    top,
    bottom,
  );
  const left = canvas.margin + valueAxisWidth(scale);
  const labels = endLabels(chart, canvas, left);
  const right = canvas.width - canvas.margin - endLabelWidth(labels) - LEADER_ROOM;
  const plot: PlotArea = { left, right, top, bottom };
  const x = placeScale(chart, left, right);
  const toPoint = ({ at, value }: EndLabel) => ({ x: x(at), y: scale.y(value) });
  return {
    marks: [
      ...key.marks,
      ...valueAxis(scale, plot),
      ...placeAxis(chart.ticks, x, plot, canvas.width),
      ...markerMarks(chart.marker, x, plot, canvas.width),
      ...lineMarks(chart.lines, x, scale.y),
      ...incompleteMarks(chart.lines, x, scale.y),
      ...endLabelMarks(labels, toPoint, plot),
    ],
    bottom: bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/** Height above the plot area for the label of the marker, in pixels. */
const MARKER_ROOM = 20;

/** Narrowest plot area that still shows something, in pixels. */
const NARROWEST_PLOT = 40;

/** Labels of all lines with a figure. They take at most two fifths of the width, and leave room for the narrowest plot area. */
function endLabels(chart: LineChart, { width: whole, margin, precision }: Canvas, left: number): EndLabel[] {
  const { lines, unit } = chart;
  const paints = paintsOf(lines);
  const width = Math.min(whole * 0.4, whole - margin - left - LEADER_ROOM - NARROWEST_PLOT);
  return lines
    .map((line, index) => {
      const paint = paints[index]?.line ?? 'axis';
      return endLabel({ ...line, name: nameAtEnd(chart, line) }, { unit, precision, width, paint });
    })
    .filter((label) => label !== null);
}

/** Emphasised lines come last, so that they are drawn over the others. */
function lineMarks(
  lines: readonly ChartSeries[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const paints = paintsOf(lines);
  const marks = lines.map((line, index) => lineMark(linePath(line, x, y), paints[index], line.emphasis));
  return [
    ...marks.filter((_, index) => !lines[index]?.emphasis),
    ...marks.filter((_, index) => lines[index]?.emphasis),
  ].flat();
}

/** A hollow point for each figure that lacks days. */
function incompleteMarks(
  lines: readonly ChartSeries[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const paints = paintsOf(lines);
  return lines.flatMap(({ values, incomplete = [] }, index) =>
    [...incomplete].flatMap((at) => {
      const value = values[at];
      return isDrawable(value) ? [ringMark({ x: x(at), y: y(value) }, paints[index]?.line ?? 'axis')] : [];
    }),
  );
}

/** Entry for hollow points, in the colour of the last line that has one. */
function incompleteItem({ lines }: LineChart): LegendItem[] {
  const last = lines.findLastIndex(({ values, incomplete = [] }) =>
    [...incomplete].some((at) => isDrawable(values[at])),
  );
  const paint = paintsOf(lines)[last]?.line;
  return paint === undefined ? [] : [{ shape: 'ring', paint, text: 'incomplete', bold: false }];
}

function lineMark(d: string, paint: SeriesPaint | undefined, emphasis: boolean): string[] {
  if (d === '' || paint === undefined) return [];
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const mark = pathMark(d, {
    class: classOf(paint.line),
    ...round,
    'stroke-width': emphasis ? 3.5 : 1.5,
    ...(paint.dashed ? { 'stroke-dasharray': '6 4' } : {}),
  });
  return emphasis ? [pathMark(d, { class: classOf('halo'), ...round, 'stroke-width': 5 }), mark] : [mark];
}

/** A dashed line down the plot area with its label above; nothing where it would be outside. */
function markerMarks(
  marker: Tick | null,
  x: ScaleLinear<number, number>,
  { left, right, top, bottom }: PlotArea,
  width: number,
): string[] {
  const at = marker === null ? Number.NaN : x(marker.at);
  if (marker === null || !(at >= left && at <= right)) return [];
  const text = cutText(toVisibleLine(marker.label), width * 0.8, LABEL_TEXT);
  const half = textWidth(text, LABEL_TEXT) / 2;
  const centre = Math.min(Math.max(at, half + 2), width - half - 2);
  return [
    strokeMark(
      [
        { x: at, y: top - 5 },
        { x: at, y: bottom },
      ],
      'axis',
      { 'stroke-width': 1, 'stroke-dasharray': '4 3' },
    ),
    textMark(text, { x: centre, y: top - 10 }, { ...LABEL_TEXT, anchor: 'middle' }),
  ];
}

/** The path of a series in two decimals. An unknown value leaves a gap, and a value between two gaps is a dot. */
export function linePath(
  { values }: ChartSeries,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string {
  const draw = line<number | null>()
    .defined(isDrawable)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .curve(curveLinear)
    .digits(2);
  return draw(values) ?? '';
}
