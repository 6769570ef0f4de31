import type { ScaleLinear } from 'd3-scale';
import type { BarChart, ChartSeries } from '../../report/index.js';
import { type Plot, placeAxis, valueAxis, valueAxisWidth } from './axes.js';
import { type Canvas, plotHeight } from './canvas.js';
import { PLACE_AXIS_HEIGHT } from './drawLines.js';
import { type Drawn, type LegendItem, legend } from './legend.js';
import { linePath } from './lines.js';
import { coordinate, pathMark } from './marks.js';
import { paintsOf } from './paints.js';
import { isDrawable, placeScale, valueScale } from './scales.js';
import { classOf } from './styleSheet.js';

/** Narrower than this, in pixels, bars stand without gaps: they would only blur. */
const NARROW = 4;

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
      ...barMarks(chart, x, scale.y),
      ...overMarks(chart.line, x, scale.y),
    ],
    bottom: bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/** One series needs no legend: the title says what it is. */
function legendOf({ bars, line }: BarChart): LegendItem[] {
  if (bars.length < 2 && line === null) return [];
  const areas = areaPaints(bars, line);
  return [
    ...bars.map(
      ({ name, emphasis }, index): LegendItem => ({
        shape: 'area',
        paint: areas[index] ?? '',
        text: name,
        bold: emphasis && bars.length > 1,
      }),
    ),
    ...(line ? [{ shape: 'line', paint: 'over', text: line.name, bold: false } as const] : []),
  ];
}

function areaPaints(bars: readonly ChartSeries[], line: ChartSeries | null): string[] {
  return line && bars.length === 1 ? ['beneath'] : paintsOf(bars).map(({ area }) => area);
}

/** A path for all bars of a series, because single boxes that touch would show their seams. */
function barMarks(
  { bars, line }: BarChart,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const room = x(1) - x(0);
  const pad = room < NARROW * bars.length ? 0 : bars.length > 1 ? 0.24 : 0.16;
  const width = (room * (1 - pad)) / Math.max(bars.length, 1);
  const paints = areaPaints(bars, line);
  return bars.flatMap(({ values }, rank) => {
    const first = (room * (pad - 1)) / 2 + rank * width;
    const d = values.map((value, index) => barPath(value, x(index) + first, width, y)).join('');
    return d === '' ? [] : [pathMark(d, { class: classOf(paints[rank] ?? '') })];
  });
}

function barPath(value: number | null, left: number, width: number, y: ScaleLinear<number, number>): string {
  if (!isDrawable(value) || value === 0) return '';
  const [from, to] = [coordinate(left), coordinate(left + width)];
  return `M${from},${coordinate(y(0))}V${coordinate(y(value))}H${to}V${coordinate(y(0))}Z`;
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
