import { toVisibleLine } from '../finding/index.js';
import { type Chart, INCOMPLETE, type Phrase, phrase, phraseToText, type Report } from '../report/index.js';
import type { Renderer, Style } from './renderer.js';
import { findingLines } from './text/findings.js';
import { layOut } from './text/layOut.js';
import { type Paintbox, paintbox } from './text/paintbox.js';
import { wrap } from './text/wrap.js';

const INDENT = '  ';

export const text: Renderer = {
  name: 'text',
  summary: 'for a person at a terminal',
  async render(report, style) {
    const paint = await paintbox(style.colour);
    const say = (phrase: Phrase, indent = '') =>
      wrap(toVisibleLine(phraseToText(phrase, style)), style.width, indent);
    const { judgement } = report;
    const shown = judgement ? [] : report.tables.filter(({ audience }) => audience !== 'machine');
    const tables = shown.flatMap((table, index) => [
      ...(index === 0 ? [] : ['']),
      ...layOut(table, style, INDENT).map(({ line, emphasis }) => (emphasis ? paint.strong(line) : line)),
    ]);
    const blocks = [
      wrap(toVisibleLine(report.title), style.width).map(paint.strong),
      report.chart === undefined ? [] : await picture(report.chart, report.title, style, paint),
      judgement ? findingLines(judgement, style, paint) : [],
      [...tables, ...report.remarks.flatMap((remark) => say(remark, judgement ? '' : INDENT))],
      [...report.footnotes.map((note) => phrase`${INCOMPLETE} ${note}`), ...report.notes].flatMap((note) =>
        say(note),
      ),
      isNamedAbove(report) ? [] : say(report.source.phrase).map(paint.faint),
    ];
    const lines = `${blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join('\n'))
      .join('\n\n')}\n`;
    return style.unicode ? lines : inAscii(lines);
  },
};

/** Whether the source is what was judged: then its name stands above what was found. */
function isNamedAbove({ judgement, source }: Report): boolean {
  return judgement !== undefined && source.files.every((file) => judgement.files.includes(file));
}

/** What the program itself writes beyond ASCII; what stands in the data is left as it is. */
function inAscii(text: string): string {
  return text.replace(/[−–]/g, '-').replaceAll('…', '...');
}

/** Drawing is loaded only where there is something to draw. */
async function picture(chart: Chart, title: string, style: Style, paint: Paintbox): Promise<string[]> {
  const { pictureLines } = await import('./text/picture.js');
  const head = chart.title === title ? [] : wrap(toVisibleLine(chart.title), style.width);
  return [...head, ...pictureLines(chart, style, paint)];
}
