import type { ScaleLinear } from 'd3-scale';
import type { BarChart, ChartSeries } from '../../report/index.js';
import { type Plot, placeAxis, valueAxis, valueAxisWidth } from './axes.js';
import { type AreaPaint, barMarks } from './barMarks.js';
import { type Canvas, plotHeight } from './canvas.js';
import { PLACE_AXIS_HEIGHT } from './drawLines.js';
import { type Drawn, type LegendItem, legend } from './legend.js';
import { linePath } from './lines.js';
import { pathMark } from './marks.js';
import { paintsOf } from './paints.js';
import { isDrawable, placeScale, valueScale } from './scales.js';
import { classOf } from './styleSheet.js';

export function drawBars(chart: BarChart, canvas: Canvas, start: number): Drawn {
  const { margin, width } = canvas;
  const key = legend(legendOf(chart), margin, width - margin, start);
  const top = key.bottom + 8;
  const bottom = top + plotHeight(canvas);
  const series = [...chart.bars, ...(chart.line ? [chart.line] : [])];
  const scale = valueScale(
    series.flatMap(({ values }) => values),
    chart.unit,
    top,
    bottom,
  );
  const plot: Plot = { left: margin + valueAxisWidth(scale), right: width - margin, top, bottom };
  const x = placeScale(chart, plot.left, plot.right);
  return {
    marks: [
      ...key.marks,
      ...valueAxis(scale, plot),
      ...placeAxis(chart.ticks, x, plot, width),
      ...barMarks(chart.bars, areaPaints(chart), x, scale.y),
      ...overMarks(chart.line, x, scale.y),
    ],
    bottom: bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/** One series needs no legend: the title says what it is. What is missing does, where something is. */
function legendOf(chart: BarChart): LegendItem[] {
  const { bars, line } = chart;
  const lacking = bars.some(({ values }) => !values.every(isDrawable));
  const missing: LegendItem = { shape: 'hatch', paint: 'axis', text: 'no figure', bold: false };
  return [
    ...(bars.length < 2 && line === null ? [] : seriesItems(chart)),
    ...incompleteItems(chart),
    ...(lacking ? [missing] : []),
  ];
}

/** A bar that lacks days is hollow, in the colour of its series. */
function incompleteItems(chart: BarChart): LegendItem[] {
  const at = chart.bars.findLastIndex(({ incomplete }) => incomplete !== undefined && incomplete.size > 0);
  const paint = areaPaints(chart)[at]?.outline;
  return paint === undefined ? [] : [{ shape: 'outline', paint, text: 'incomplete', bold: false }];
}

function seriesItems(chart: BarChart): LegendItem[] {
  const { bars, line } = chart;
  const areas = areaPaints(chart);
  return [
    ...bars.map(
      ({ name, emphasis }, index): LegendItem => ({
        shape: areas[index]?.hollow ? 'outline' : 'area',
        paint: areas[index]?.paint ?? '',
        text: name,
        bold: emphasis && bars.length > 1,
      }),
    ),
    ...(line ? [{ shape: 'line', paint: 'over', text: line.name, bold: false } as const] : []),
  ];
}

function areaPaints({ bars, line }: BarChart): AreaPaint[] {
  if (line && bars.length === 1) return [{ paint: 'beneath', hollow: false, outline: 'beneath' }];
  return paintsOf(bars).map((paint) => ({
    paint: paint.dashed ? paint.line : paint.area,
    hollow: paint.dashed,
    outline: paint.line,
  }));
}

function overMarks(
  series: ChartSeries | null,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const d = series === null ? '' : linePath(series, x, y);
  if (d === '') return [];
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  return [
    pathMark(d, { class: classOf('halo'), ...round, 'stroke-width': 4.5 }),
    pathMark(d, { class: classOf('over'), ...round, 'stroke-width': 2 }),
  ];
}
