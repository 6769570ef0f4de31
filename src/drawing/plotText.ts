import type { Chart } from '../report/index.js';
import { plotBars } from './plotText/plotBars.js';
import { plotHeat } from './plotText/plotHeat.js';
import type { PlotCanvas, PlotLine } from './plotText/plotLine.js';
import { plotLines } from './plotText/plotLines.js';

export type { PlotCanvas, PlotLine, PlotRun } from './plotText/plotLine.js';

/** A chart as lines of characters, none wider than the canvas. Whoever prints them gives the roles their colours. */
export function plotText(chart: Chart, canvas: PlotCanvas): readonly PlotLine[] {
  if (chart.kind === 'lines') return plotLines(chart, canvas);
  if (chart.kind === 'bars') return plotBars(chart, canvas);
  return plotHeat(chart, canvas);
}
