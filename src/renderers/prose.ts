import { toVisibleLine } from '../finding/index.js';
import { phraseToText } from '../report/index.js';
import type { Renderer } from './renderer.js';

export const prose: Renderer = {
  name: 'prose',
  summary: 'the sentence that a reporter would print, and below it what a reader must know',
  render(report, style) {
    const lines = report.prose.map((phrase) => toVisibleLine(phraseToText(phrase, style)));
    return lines.map((line, index) => (index === 1 ? `\n${line}\n` : `${line}\n`)).join('');
  },
};
