import type { ScaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import { type Band, type ChartSeries, figureToText, type LineChart } from '../../report/index.js';
import { nameAtEnd, seriesOf } from '../labels.js';
import type { Theme } from '../theme.js';
import { PLACE_AXIS_HEIGHT, placeAxis, placeScale, valueAxis, valueAxisWidth, valueScale } from './axes.js';
import { type Canvas, type PicturePart, type PlotArea, plotBottom } from './canvas.js';
import {
  type EndLabel,
  endLabel,
  endLabelMarks,
  endLabelWidth,
  type InsideLabel,
  insideLabelMarks,
  LABEL_GAP,
  LEADER_ROOM,
  splitLabels,
} from './endLabels.js';
import { type LegendItem, legend } from './legend.js';
import { dotMark, isDrawable, type Point, pathMark, ringMark } from './marks.js';
import { classOf, paintsOf, type SeriesPaint } from './palette.js';
import { drawPlaceMarks, placeMarks, placeMarksHeight } from './placeMarks.js';

/** Lines over one axis, each with its name and last value at its end. */
export function drawLines(
  chart: LineChart,
  canvas: Canvas,
  start: number,
  limit: number | null,
): PicturePart {
  const items = [...bandItems(chart), ...incompleteItem(chart)];
  const key = legend(items, canvas.margin, canvas.width - canvas.margin, start);
  const top = key.bottom + 8;
  const room = { left: canvas.margin, right: canvas.width - canvas.margin };
  const unmarked = layOut(chart, canvas, top, limit);
  const marks = placeMarks(chart.marker, chart.marks ?? [], unmarked.x, unmarked.plot, room);
  const { scale, plot, x, inside, beside } = layOut(chart, canvas, top + placeMarksHeight(marks), limit);
  const toPoint = ({ at, value }: EndLabel) => ({ x: x(at), y: scale.y(value) });
  const points = atMarker(chart, canvas, (at) => x(at) - plot.left);
  return {
    marks: [
      ...key.marks,
      ...bandMarks(chart, x, scale.y),
      ...valueAxis(scale, plot),
      ...placeAxis(chart.ticks, x, plot, canvas.width),
      ...drawPlaceMarks(marks, x, plot, room),
      ...lineMarks(chart.lines, x, scale.y, canvas.theme.lines),
      ...incompleteMarks(chart.lines, x, scale.y),
      ...endLabelMarks(beside, toPoint, plot),
      ...pointMarks(points, toPoint),
      ...insideLabelMarks([...inside, ...points], toPoint, plot),
    ],
    bottom: plot.bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/**
 * The label of the figure that the first other running total had at the marker, which the title compares with; none where its line ends
 * there, or there is no room left of it.
 */
function atMarker(
  { lines, unit, marker, running }: LineChart,
  { precision }: Canvas,
  roomAt: (at: number) => number,
): InsideLabel[] {
  const index = lines.findIndex(({ emphasis }) => !emphasis);
  const values = lines[index]?.values ?? [];
  if (marker === null || !running || values.findLastIndex(isDrawable) <= marker.at) return [];
  const value = values[marker.at];
  if (!isDrawable(value)) return [];
  const paint = paintsOf(lines)[index]?.line ?? 'axis';
  const label = {
    text: figureToText({ value, unit }, { precision }),
    value,
    at: marker.at,
    bold: false,
    paint,
  };
  return endLabelWidth([label]) + 2 * LABEL_GAP > roomAt(marker.at) ? [] : [{ ...label, side: 'left' }];
}

/** A point on each line at the marker, whose figure stands beside it. */
function pointMarks(points: readonly InsideLabel[], toPoint: (label: EndLabel) => Point): string[] {
  return points.map((point) => dotMark(toPoint(point), point.paint));
}

/** The plot area from `top`, its scales, and the labels within it and beside it. */
function layOut(chart: LineChart, canvas: Canvas, top: number, limit: number | null) {
  const below = limit === null ? null : limit - PLACE_AXIS_HEIGHT;
  const bottom = plotBottom(top, canvas, below, chart.lines.length * LABEL_GAP);
  const values = seriesOf(chart).flatMap((line) => line.values);
  const scale = valueScale(values, chart.unit, top, bottom);
  const left = canvas.margin + valueAxisWidth(scale);
  const labels = endLabels(chart, canvas, left);
  const rightOf = (shown: readonly EndLabel[]) =>
    canvas.width - canvas.margin - (shown.length === 0 ? 0 : endLabelWidth(shown) + LEADER_ROOM);
  const narrowest = { left, right: rightOf(labels) };
  const among = placeScale(chart, narrowest.left, narrowest.right);
  const [inside, beside] = splitLabels(labels, ({ at }) => among(at), narrowest);
  const plot: PlotArea = { left, right: rightOf(beside), top, bottom };
  return { scale, plot, x: placeScale(chart, plot.left, plot.right), inside, beside };
}

/** Paints of the areas behind lines: an outer one, and one within it. */
const bandPaint = ({ isInner }: Band) => (isInner ? 'band1' : 'band0');

function bandItems({ bands = [] }: LineChart): LegendItem[] {
  return bands.map((band) => ({ shape: 'area', paint: bandPaint(band), text: band.name, bold: false }));
}

/** The areas behind the lines; none where an edge is unknown. */
function bandMarks(
  { bands = [] }: LineChart,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  return bands.flatMap((band) => {
    const draw = area<readonly [number | null | undefined, number | null | undefined]>()
      .defined(([low, high]) => isDrawable(low) && isDrawable(high))
      .x((_, index) => x(index))
      .y0(([low]) => y(low ?? 0))
      .y1(([, high]) => y(high ?? 0))
      .digits(2);
    const d = draw(band.low.values.map((low, index) => [low, band.high.values[index]])) ?? '';
    return d === '' ? [] : [pathMark(d, { class: classOf(bandPaint(band)) })];
  });
}

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
  widths: Theme['lines'],
): string[] {
  const paints = paintsOf(lines);
  const marks = lines.map((line, index) =>
    lineMark(linePath(line, x, y), paints[index], line.emphasis, widths),
  );
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
function incompleteItem({ lines, hollowMeans = 'incomplete' }: LineChart): LegendItem[] {
  const last = lines.findLastIndex(({ values, incomplete = [] }) =>
    [...incomplete].some((at) => isDrawable(values[at])),
  );
  const paint = paintsOf(lines)[last]?.line;
  return paint === undefined ? [] : [{ shape: 'ring', paint, text: hollowMeans, bold: false }];
}

function lineMark(
  d: string,
  paint: SeriesPaint | undefined,
  emphasis: boolean,
  widths: Theme['lines'],
): string[] {
  if (d === '' || paint === undefined) return [];
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const mark = pathMark(d, {
    class: classOf(paint.line),
    ...round,
    'stroke-width': emphasis ? widths.accent : widths.context,
    ...(paint.dashed ? { 'stroke-dasharray': '6 4' } : {}),
  });
  return emphasis
    ? [pathMark(d, { class: classOf('halo'), ...round, 'stroke-width': widths.accent + 1.5 }), mark]
    : [mark];
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
