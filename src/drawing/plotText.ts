import type { Chart } from '../report/index.js';
import { plotBars } from './plotText/bars.js';
import { plotHeat } from './plotText/heat.js';
import { plotLines } from './plotText/lines.js';
import type { PlotCanvas, PlotLine } from './plotText/page.js';

export type { PlotCanvas, PlotLine, PlotRun } from './plotText/page.js';

/** A chart as lines of characters, none wider than the canvas. The caller gives roles their colours. */
export function plotText(chart: Chart, canvas: PlotCanvas): readonly PlotLine[] {
  if (chart.kind === 'lines') return plotLines(chart, canvas);
  if (chart.kind === 'bars') return plotBars(chart, canvas);
  return plotHeat(chart, canvas);
}
