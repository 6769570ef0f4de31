import type { LineChart } from '../../report/index.js';
import { bandEdges, nameAtEnd } from '../labels.js';
import { valueAxis } from './axes.js';
import { byWeight, drawLabels, endLabels, type LabelledLine } from './endLabels.js';
import { drawFrame, drawMarker, drawTicks } from './frame.js';
import { incompleteLines } from './legend.js';
import { type PlotCanvas, type PlotLine, roleOf } from './page.js';
import { character, drawStroke, HEAVY, type Pen, THIN } from './stroke.js';

/** A line with everything needed to draw it. */
interface StyledLine extends LabelledLine {
  readonly pen: Pen;
}

const LEAST_ROWS = 3;
const STANDS_OUT = '*';
const GLYPHS = 'ox+=%@~acdeghkmnrsuvwz';

/** Lines over one axis, with labels at their ends; the emphasised one is heavier. */
export function plotLines(chart: LineChart, canvas: PlotCanvas): PlotLine[] {
  const { width, unicode } = canvas;
  const lines = styleLines({ ...chart, lines: [...chart.lines, ...bandEdges(chart)] }, canvas);
  const rows = Math.max(LEAST_ROWS, canvas.height, lines.length);
  const values = lines.flatMap((line) => line.values);
  const axis = valueAxis(values, chart.unit, rows, unicode);
  const right = Math.max(0, ...lines.map(({ label }) => label.length + 1));
  const frame = drawFrame({ axis, unit: chart.unit, rows, pageWidth: width, right, unicode });
  const share = (at: number) => (chart.count > 1 ? Math.min(1, Math.max(0, at / (chart.count - 1))) : 0);
  const columnOf = (at: number) => Math.floor(Math.round(share(at) * (frame.width * 2 - 1)) / 2);
  drawTicks(frame, chart.ticks, columnOf);
  if (chart.marker !== null) drawMarker(frame, chart.marker, columnOf, width);
  // Drawn later is drawn on top: the first line above the others, an emphasised one above all.
  for (const line of byWeight(lines).toReversed()) drawStroke(frame, { ...line, share });
  drawLabels(frame, lines, columnOf);
  return [...frame.page.lines(), ...incompleteLines(chart, width)];
}

function styleLines(chart: LineChart, { width, unicode, precision = 0 }: PlotCanvas): StyledLine[] {
  const main = chart.lines.findIndex(({ emphasis }) => emphasis);
  const lines = chart.lines.map((series, index) => {
    const { emphasis } = series;
    const glyph = index === main ? STANDS_OUT : (GLYPHS[index % GLYPHS.length] ?? STANDS_OUT);
    return {
      name: nameAtEnd(chart, series),
      glyph: unicode ? '' : glyph,
      values: series.values.slice(0, chart.count),
      emphasis,
      role: roleOf(series, index),
      pen: unicode ? (emphasis ? HEAVY : THIN) : character(glyph),
    };
  });
  const labels = endLabels(lines, { unit: chart.unit, precision, unicode, room: Math.floor(width / 3) });
  return lines.map((line, index) => ({ ...line, label: labels[index] ?? '' }));
}
