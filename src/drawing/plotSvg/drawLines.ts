import type { ScaleLinear } from 'd3-scale';
import type { ChartSeries, LineChart } from '../../report/index.js';
import { nameAtEnd } from '../nameAtEnd.js';
import { type Plot, placeAxis, valueAxis, valueAxisWidth } from './axes.js';
import { type Canvas, plotHeight } from './canvas.js';
import {
  type EndLabel,
  endLabel,
  endLabelMarks,
  endLabelWidth,
  LABEL_GAP,
  LEADER_ROOM,
} from './endLabels.js';
import type { Drawn } from './legend.js';
import { linePath } from './lines.js';
import { MARKER_ROOM, markerMarks } from './marker.js';
import { pathMark } from './marks.js';
import { type Paint, paintsOf } from './paints.js';
import { placeScale, valueScale } from './scales.js';
import { classOf } from './styleSheet.js';

/** Below the plot: the ticks and their labels. */
export const PLACE_AXIS_HEIGHT = 24;

export function drawLines(chart: LineChart, canvas: Canvas, start: number): Drawn {
  const top = start + 8 + (chart.marker ? MARKER_ROOM : 0);
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
  const plot: Plot = { left, right, top, bottom };
  const x = placeScale(chart, left, right);
  const toPoint = ({ at, value }: EndLabel) => ({ x: x(at), y: scale.y(value) });
  return {
    marks: [
      ...valueAxis(scale, plot),
      ...placeAxis(chart.ticks, x, plot, canvas.width),
      ...markerMarks(chart.marker, x, plot, canvas.width),
      ...lineMarks(chart.lines, x, scale.y),
      ...endLabelMarks(labels, toPoint, plot),
    ],
    bottom: bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/** In pixels: less shows nothing. */
const NARROWEST_PLOT = 40;

/** Labels may take two fifths of the width, but leave the plot a strip. */
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

/** The line that the question is about comes last, above all others. */
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

function lineMark(d: string, paint: Paint | undefined, emphasis: boolean): string[] {
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
