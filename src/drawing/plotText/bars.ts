import type { BarChart } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { highest, levelOf, valueAxis } from './axes.js';
import { drawFrame, drawTicks, type Frame, roomBeside } from './frame.js';
import { incompleteLines, legendLines, noFigureGlyph, noFigureText, remarkLines } from './legend.js';
import { type PlotCanvas, type PlotLine, type PlotRole, type PlotRun, roleOf } from './page.js';
import { character, drawStroke, THIN } from './stroke.js';

/** Division of the columns between the places of the axis. */
interface Bands {
  /** Places in one band: 1 if there are enough columns. */
  readonly places: number;
  /** Number of bands. */
  readonly count: number;
  /** Columns from one band to the next, and of each of its bars. */
  readonly step: number;
  readonly bar: number;
}

const LEAST_ROWS = 3;
const WIDEST_BAR = 8;
const EIGHTHS = ' ▁▂▃▄▅▆▇█';
const FILLS = { unicode: '█▒░▓ox+=%@', ascii: '#=:%ox+@~&' };

/** Bars from 0. If there are more of them than columns, each column shows the highest of several, and a remark says so. */
export function plotBars(chart: BarChart, canvas: PlotCanvas): PlotLine[] {
  const { width, unicode } = canvas;
  const rows = Math.max(LEAST_ROWS, canvas.height);
  const all = [...chart.bars, ...(chart.line === null ? [] : [chart.line])];
  const values = all.flatMap((series) => series.values.slice(0, chart.count));
  const axis = valueAxis(values, chart.unit, rows, unicode);
  const room = roomBeside(axis, width);
  const bands = bandsFor(chart.count, chart.bars.length, room);
  const right = room - Math.min(room, bands.count * bands.step);
  const frame = drawFrame({ axis, unit: chart.unit, rows, pageWidth: width, right, unicode });
  const middle = (bands.bar * chart.bars.length) / 2;
  const columnOf = (at: number) => Math.floor(Math.floor(at / bands.places) * bands.step + middle);
  drawTicks(frame, chart.ticks, (at) => Math.min(frame.width - 1, columnOf(at)));
  drawBars(frame, chart, bands);
  drawLine(frame, chart, bands, middle);
  return [
    ...frame.page.lines(),
    ...legend(chart, canvas, bands),
    ...incompleteLines(chart, width),
    ...remark(bands, width),
  ];
}

function bandsFor(count: number, series: number, width: number): Bands {
  const side = Math.max(1, series);
  const least = side === 1 ? 1 : side + 1;
  const places = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / least))));
  const bands = Math.max(1, Math.ceil(count / places));
  const step = Math.max(1, Math.floor(width / bands));
  const bar = Math.max(1, Math.min(WIDEST_BAR, Math.floor((step - 1) / side)));
  return { places, count: bands, step: Math.min(step, bar * side + (step > side ? 1 : 0)), bar };
}

function drawBars(frame: Frame, { bars, count }: BarChart, bands: Bands): void {
  const { page, left, top, rows, unicode } = frame;
  const { step, bar } = bands;
  for (const [at, { values }] of bars.entries()) {
    for (const [band, value] of bandValues(values, count, bands).entries()) {
      const column = left + band * step + at * bar;
      if (value === null) page.put(column, top + rows - 1, noFigureGlyph(unicode).repeat(bar), 'faint');
      else if (value > 0) drawBar(frame, { column, width: bar, value, ...fillOf(bars, at, unicode) });
    }
  }
}

/** Highest value of each band; `null` if that is 0 and a figure is missing. */
function bandValues(
  values: readonly (number | null)[],
  count: number,
  { places }: Bands,
): readonly (number | null)[] {
  const length = Math.min(count, values.length);
  return Array.from({ length: Math.ceil(length / places) }, (_, band) => {
    const some = values.slice(band * places, Math.min(length, (band + 1) * places));
    const most = highest(some);
    return most === 0 && some.includes(null) ? null : most;
  });
}

/** A bar, in cells of the page. */
interface Bar {
  readonly column: number;
  readonly width: number;
  readonly value: number;
  readonly fill: string;
  readonly role: PlotRole;
}

/** Draws a bar, at least one step high. Bars of full blocks are drawn in eighths of a row, others in whole rows. */
function drawBar({ page, top, rows, axis }: Frame, { column, width, value, fill, role }: Bar): void {
  const parts = fill === '█' ? 8 : 1;
  const height = Math.max(1, Math.round(levelOf(axis, value, rows * parts)));
  for (let row = 0; row * parts < height; row++) {
    const glyph = parts === 8 ? (EIGHTHS[Math.min(8, height - row * 8)] ?? fill) : fill;
    page.put(column, top + rows - 1 - row, glyph.repeat(width), role);
  }
}

/** Fill of a series; the emphasised one, or else the first, has the fullest. */
function fillOf(
  bars: BarChart['bars'],
  index: number,
  unicode: boolean,
): { readonly fill: string; readonly role: PlotRole } {
  const fills = unicode ? FILLS.unicode : FILLS.ascii;
  const series = bars[index] ?? { emphasis: false };
  const main = Math.max(
    0,
    bars.findIndex(({ emphasis }) => emphasis),
  );
  const rank = index === main ? 0 : index < main ? index + 1 : index;
  return { fill: fills[rank % fills.length] ?? fills, role: roleOf(series, index) };
}

/** Draws the line over the bars by the value in the middle of each band, since several in one column would be a blot. */
function drawLine(frame: Frame, { line, count, bars }: BarChart, bands: Bands, middle: number): void {
  if (line === null) return;
  const values = line.values.slice(0, count);
  const shown = Array.from({ length: bands.count }, (_, band) => {
    return values[Math.floor((band + 0.5) * bands.places)] ?? null;
  });
  const pen = frame.unicode ? THIN : character('-');
  const share = (band: number) => (band * bands.step + middle) / frame.width;
  drawStroke(frame, { values: shown, pen, role: roleOf(line, bars.length), share });
}

function legend(chart: BarChart, { width, unicode }: PlotCanvas, bands: Bands): PlotLine[] {
  const { bars, count } = chart;
  const series = seriesEntries(chart, unicode);
  const lacking = bars.some(({ values }) => bandValues(values, count, bands).includes(null));
  const missing: PlotRun[] = lacking ? [{ text: noFigureText(unicode), role: 'plain' }] : [];
  return legendLines([...(series.length > 1 ? series : []), ...missing], width);
}

function seriesEntries({ bars, line }: BarChart, unicode: boolean): PlotRun[] {
  const entries: PlotRun[] = bars.map(({ name }, index) => {
    const { fill, role } = fillOf(bars, index, unicode);
    return { text: `${fill} ${toVisibleLine(name)}`, role };
  });
  if (line === null) return entries;
  const text = `${unicode ? '⠒⠒' : '--'} ${toVisibleLine(line.name)}`;
  return [...entries, { text, role: roleOf(line, bars.length) }];
}

function remark({ places }: Bands, width: number): PlotLine[] {
  return places === 1 ? [] : remarkLines(`each column is the highest of ${places} values`, width);
}
