import { cut } from './endLabels.js';
import type { PlotLine, PlotRun } from './plotLine.js';

/** Entries beside each other, on as many lines as they need. One that is wider than a line is cut. */
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

/** A sentence below a picture, on as many lines as it needs. */
export function remarkLines(sentence: string, width: number): PlotLine[] {
  const words = sentence.split(' ').map((text) => ({ text, role: 'faint' }) as const);
  return legendLines(words, width, 1);
}
