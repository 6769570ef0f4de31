import { type PlotRun, plotText } from '../../drawing/plotText.js';
import type { Chart } from '../../report/index.js';
import type { Style } from '../renderer.js';
import type { Paintbox } from './paintbox.js';

const LEAST_HEIGHT = 10;
const MOST_HEIGHT = 24;

/** A chart as lines for a terminal, about twice as wide as it is high: a character is twice as high as wide. */
export function pictureLines(chart: Chart, { width, unicode, precision }: Style, paint: Paintbox): string[] {
  const height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, Math.round(width / 4)));
  return plotText(chart, { width, height, unicode, precision }).map((runs) =>
    runs.map((run) => painted(run, paint)).join(''),
  );
}

function painted({ text, role }: PlotRun, paint: Paintbox): string {
  if (role === 'plain') return text;
  if (role === 'faint') return paint.faint(text);
  return role === 'emphasis' ? paint.strong(text) : paint.series(role, text);
}
