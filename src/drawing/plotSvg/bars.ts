import type { ScaleLinear } from 'd3-scale';
import type { BarChart, ChartSeries } from '../../report/index.js';
import { noFigureWords } from '../labels.js';
import { PLACE_AXIS_HEIGHT, placeAxis, placeScale, valueAxis, valueAxisWidth, valueScale } from './axes.js';
import { type Canvas, type PicturePart, type PlotArea, plotBottom } from './canvas.js';
import { type LegendItem, legend } from './legend.js';
import { linePath } from './lines.js';
import { coordinate, hatchMarks, isDrawable, pathMark, type Stretch } from './marks.js';
import { classOf, paintsOf } from './palette.js';
import { drawPlaceMarks, placeMarks, placeMarksHeight } from './placeMarks.js';

/** Bars narrower than this, in pixels, have no gaps between them, which would only blur. */
const NARROW = 4;

/** Widest bar, in pixels, so that the bars of a few days do not fill the picture. */
const WIDEST = 72;
/** Width of the outline of a hollow bar, in pixels. */
const OUTLINE = 1;
const HOLLOW = { fill: 'none', 'stroke-width': OUTLINE };

/** Style of the bars of a series. */
interface AreaPaint {
  readonly paint: string;
  readonly hollow: boolean;
  /** Paint for single hollow bars in a series of filled ones. */
  readonly outline: string;
}

/** Place of a bar, whether or not it has a figure. */
interface Slot extends Stretch {
  readonly value: number | null;
}

/** Bars from 0, and over them a line where the chart has one. */
export function drawBars(chart: BarChart, canvas: Canvas, start: number, limit: number | null): PicturePart {
  const key = legend(legendOf(chart), canvas.margin, canvas.width - canvas.margin, start);
  const top = key.bottom + 8;
  const room = { left: canvas.margin, right: canvas.width - canvas.margin };
  const unmarked = layOut(chart, canvas, top, limit);
  const marks = placeMarks(null, chart.marks ?? [], unmarked.x, unmarked.plot, room);
  const { scale, plot, x } = layOut(chart, canvas, top + placeMarksHeight(marks), limit);
  return {
    marks: [
      ...key.marks,
      ...valueAxis(scale, plot),
      ...placeAxis(chart.ticks, x, plot, canvas.width),
      ...barMarks(chart.bars, areaPaints(chart), x, scale.y),
      ...overMarks(chart.line, x, scale.y),
      ...drawPlaceMarks(marks, x, plot, room),
    ],
    bottom: plot.bottom + PLACE_AXIS_HEIGHT,
    plot,
  };
}

/** The plot area from `top`, and its scales. */
function layOut(chart: BarChart, canvas: Canvas, top: number, limit: number | null) {
  const bottom = plotBottom(top, canvas, limit === null ? null : limit - PLACE_AXIS_HEIGHT);
  const values = [...chart.bars, ...(chart.line ? [chart.line] : [])].flatMap((series) => series.values);
  const scale = valueScale(values, chart.unit, top, bottom);
  const left = canvas.margin + valueAxisWidth(scale);
  const plot: PlotArea = { left, right: canvas.width - canvas.margin, top, bottom };
  return { scale, plot, x: placeScale(chart, plot.left, plot.right) };
}

/** Entries for series, if there are several, and for incomplete and missing figures. The title names a single series. */
function legendOf(chart: BarChart): LegendItem[] {
  const { bars, line } = chart;
  const lacking = bars.some(({ values }) => !values.every(isDrawable));
  const missing: LegendItem = { shape: 'hatch', paint: 'axis', text: noFigureWords(chart), bold: false };
  return [
    ...(bars.length < 2 && line === null ? [] : seriesItems(chart)),
    ...incompleteItems(chart),
    ...(lacking ? [missing] : []),
  ];
}

/** Entry for bars that lack days, which are hollow in the colour of their series. */
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

/** The line over the bars, with a halo in the colour of the background. */
function overMarks(
  series: ChartSeries | null,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const d = series === null ? '' : linePath(series, x, y);
  if (d === '') return [];
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  return [
    pathMark(d, { class: classOf('halo'), ...round, 'stroke-width': 3 }),
    pathMark(d, { class: classOf('over'), ...round, 'stroke-width': 1.5 }),
  ];
}

/** Bars of all series, side by side around the middle of their places, with hatching where a figure is missing. */
function barMarks(
  bars: readonly ChartSeries[],
  paints: readonly AreaPaint[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string[] {
  const room = x(1) - x(0);
  const pad = room < NARROW * bars.length ? 0 : bars.length > 1 ? 0.24 : 0.16;
  const width = Math.min(WIDEST, (room * (1 - pad)) / Math.max(bars.length, 1));
  return bars.flatMap(({ values, incomplete }, rank) => {
    const slots = values.map((value, index): Slot => {
      const left = x(index) + (rank - bars.length / 2) * width;
      return { value, left, right: left + width, bottom: y(0) };
    });
    const { outline, ...own } = paints[rank] ?? { paint: '', hollow: false, outline: '' };
    const isWhole = (_: Slot, index: number) => !incomplete?.has(index);
    return [
      ...paintedBars(slots.filter(isWhole), y, own),
      ...paintedBars(
        slots.filter((slot, index) => !isWhole(slot, index)),
        y,
        { paint: outline, hollow: true },
      ),
      ...hatchMarks(missing(slots, bars.length === 1)),
    ];
  });
}

/** All bars of one paint as one path, because separate boxes that touch would show seams. */
function paintedBars(
  slots: readonly Slot[],
  y: ScaleLinear<number, number>,
  { paint, hollow }: Omit<AreaPaint, 'outline'>,
): string[] {
  const d = slots.map((slot) => barPath(slot, y, hollow ? OUTLINE / 2 : 0)).join('');
  return d === '' ? [] : [pathMark(d, { class: classOf(paint), ...(hollow && HOLLOW) })];
}

/** Outline of a bar, smaller by `inset` pixels, so that a drawn outline is not higher than the value. */
function barPath(
  { value, left, right, bottom }: Slot,
  y: ScaleLinear<number, number>,
  inset: number,
): string {
  if (!isDrawable(value) || value === 0) return '';
  const [base, top] = [coordinate(bottom), coordinate(Math.min(bottom, y(value) + inset))];
  return `M${coordinate(left + inset)},${base}V${top}H${coordinate(right - inset)}V${base}Z`;
}

/** Places without a figure. Neighbours are joined if `joined`, that is, if no other series stands between them. */
function missing(slots: readonly Slot[], joined: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, slot] of slots.entries()) {
    if (isDrawable(slot.value)) continue;
    const goesOn = joined && index > 0 && !isDrawable(slots[index - 1]?.value);
    const before = goesOn ? stretches.pop() : undefined;
    stretches.push({ ...slot, left: before?.left ?? slot.left });
  }
  return stretches;
}
