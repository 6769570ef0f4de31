import type { ChartSeries, LineChart } from '../../report/index.js';
import { nameAtEnd } from '../nameAtEnd.js';
import { endLabel, spread } from './endLabels.js';
import { drawFrame, drawMarker, drawTicks, type Frame } from './frame.js';
import { freePlace } from './freePlace.js';
import { character, HEAVY, type Pen, THIN } from './pen.js';
import { type PlotCanvas, type PlotLine, type PlotRole, roleOf } from './plotLine.js';
import { drawStroke } from './stroke.js';
import { levelOf, valueAxis } from './valueAxis.js';

/** A line with all that is settled before it is drawn. */
interface Drawn {
  readonly values: readonly (number | null)[];
  readonly emphasis: boolean;
  readonly role: PlotRole;
  readonly pen: Pen;
  readonly label: string;
}

/** Where a line ends, in cells of the page. */
interface End {
  readonly drawn: Drawn;
  readonly column: number;
  readonly row: number;
}

const LEAST_ROWS = 3;
const STANDS_OUT = '*';
const GLYPHS = 'ox+=%@~acdeghkmnrsuvwz';

/** Lines over one axis. They are told apart by the labels at their ends; the emphasised one is heavier. */
export function plotLines(chart: LineChart, canvas: PlotCanvas): PlotLine[] {
  const { width, unicode } = canvas;
  const lines = settle(chart, canvas);
  const rows = Math.max(LEAST_ROWS, canvas.height, lines.length);
  const values = lines.flatMap((line) => line.values);
  const axis = valueAxis(values, chart.unit, rows, unicode);
  const right = Math.max(0, ...lines.map(({ label }) => label.length + 1));
  const frame = drawFrame({ axis, unit: chart.unit, rows, pageWidth: width, right, unicode });
  const share = (at: number) => (chart.count > 1 ? Math.min(1, Math.max(0, at / (chart.count - 1))) : 0);
  const columnOf = (at: number) => Math.floor(Math.round(share(at) * (frame.width * 2 - 1)) / 2);
  drawTicks(frame, chart.ticks, columnOf);
  if (chart.marker !== null) drawMarker(frame, chart.marker, columnOf, frame.left + frame.width);
  // The first line is drawn over the others, and the emphasised one over all.
  for (const line of byWeight(lines).toReversed()) drawStroke(frame, { ...line, share });
  drawLabels(frame, lines, columnOf);
  return frame.page.lines();
}

function settle(chart: LineChart, { width, unicode, precision = 0 }: PlotCanvas): Drawn[] {
  const main = chart.lines.findIndex(({ emphasis }) => emphasis);
  const look = { unit: chart.unit, precision, unicode, room: Math.floor(width / 3) };
  return chart.lines.map((series: ChartSeries, index) => {
    const { emphasis } = series;
    const values = series.values.slice(0, chart.count);
    const other = GLYPHS[index % GLYPHS.length] ?? STANDS_OUT;
    const glyph = index === main ? STANDS_OUT : other;
    const pen = unicode ? (emphasis ? HEAVY : THIN) : character(glyph);
    const name = nameAtEnd(chart, series);
    const label = endLabel({ ...series, name, values }, unicode ? '' : glyph, look);
    return { values, emphasis, role: roleOf(series, index), pen, label };
  });
}

function byWeight<Line extends { readonly emphasis: boolean }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => Number(b.emphasis) - Number(a.emphasis));
}

/** A line that ends early has its label beside its end, where there is room; the others have theirs at the right. */
function drawLabels(frame: Frame, lines: readonly Drawn[], columnOf: (at: number) => number): void {
  const ends = byWeight(lines).map((drawn) => endOf(frame, drawn, columnOf));
  const atRight: End[] = [];
  const beside: Label[] = [];
  for (const end of ends) {
    const { label, role } = end.drawn;
    const place = isEarly(frame, end) ? freePlace(frame, end, label.length) : null;
    if (place === null) {
      atRight.push(end);
      continue;
    }
    beside.push({ ...place, length: label.length });
    frame.page.put(place.column, place.row, label, role);
  }
  drawAtRight(frame, atRight, beside);
}

/** Where a label stands in the picture. */
interface Label {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

function endOf({ left, top, rows, axis }: Frame, drawn: Drawn, columnOf: (at: number) => number): End {
  const last = drawn.values.findLastIndex((value) => value !== null);
  const level = Math.ceil(levelOf(axis, drawn.values[last] ?? 0, rows));
  return { drawn, column: left + columnOf(last), row: top + rows - Math.max(1, level) };
}

function isEarly({ left, width }: Frame, { drawn, column }: End): boolean {
  return column < left + width - 2 && drawn.values.some((value) => value !== null);
}

function drawAtRight(frame: Frame, ends: readonly End[], beside: readonly Label[]): void {
  const { page, left, top, width, rows } = frame;
  const sorted = ends.toSorted((a, b) => a.row - b.row || lastOf(b) - lastOf(a));
  const main = sorted.findIndex(({ drawn }) => drawn.emphasis);
  const wanted = sorted.map(({ row }) => row - top);
  const placed = spread(wanted, Math.max(0, main), rows);
  for (const [index, end] of sorted.entries()) {
    const row = top + (placed[index] ?? 0);
    if (isEarly(frame, end)) drawLeader(frame, end.column + 1, row, beside);
    page.put(left + width + 1, row, end.drawn.label, end.drawn.role);
  }
}

/** Dots to a label that stands far from the end of its line, behind all that is drawn and clear of other labels. */
function drawLeader(
  { page, left, width, unicode }: Frame,
  from: number,
  row: number,
  beside: readonly Label[],
): void {
  const others = beside.filter((label) => label.row === row);
  for (let column = from; column < left + width; column++) {
    const isNear = others.some(
      (label) => column >= label.column - 1 && column <= label.column + label.length,
    );
    if (!isNear && page.at(column, row) === ' ') page.put(column, row, unicode ? '┈' : '.', 'faint');
  }
}

function lastOf({ drawn }: End): number {
  return drawn.values.findLast((value) => value !== null) ?? -1;
}
