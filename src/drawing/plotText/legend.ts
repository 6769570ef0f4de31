import type { BarChart, LineChart } from '../../report/index.js';
import { toVisibleLine } from '../../text/index.js';
import { incompleteInWords } from '../labels.js';
import { cut, type PlotLine, type PlotRun } from './page.js';

/** Entries side by side, `gap` spaces apart, on as many lines as they need. An entry wider than a line is cut. */
export function legendLines(entries: readonly PlotRun[], width: number, gap = 3): PlotLine[] {
  const lines: PlotRun[][] = [];
  let used = 0;
  for (const { text, role } of entries) {
    const shown = cut(text, width, false);
    const line = lines.at(-1);
    if (line !== undefined && used + gap + shown.length <= width) {
      line.push({ text: ' '.repeat(gap), role: 'plain' }, { text: shown, role });
      used += gap + shown.length;
    } else {
      lines.push([{ text: shown, role }]);
      used = shown.length;
    }
  }
  return lines;
}

/** A sentence below a picture, wrapped. */
export function remarkLines(sentence: string, width: number): PlotLine[] {
  const words = sentence.split(' ').map((text) => ({ text, role: 'faint' }) as const);
  return legendLines(words, width, 1);
}

/** Names the places whose figures lack days, which look like the others. */
export function incompleteLines(chart: LineChart | BarChart, width: number): PlotLine[] {
  const words = incompleteInWords(chart);
  return words === null ? [] : remarkLines(toVisibleLine(words), width);
}

/** Character in place of a day or bar without a figure; a space would mean 0. */
export function noFigureGlyph(unicode: boolean): string {
  return unicode ? '·' : '?';
}

/** Legend entry for days or bars without a figure. */
export function noFigureText(unicode: boolean): string {
  return `${noFigureGlyph(unicode)} no figure`;
}
