import {
  type Chart,
  type EachSeries,
  INCOMPLETE,
  type Phrase,
  phrase,
  phraseToText,
  type Report,
} from '../report/index.js';
import { toVisibleLine } from '../text/index.js';
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
    const answer = report.each ? eachLines(report.each, style, paint) : linesOf(report, style, paint);
    const lines = [...(await answer), ...sourceLines(report, style, paint)];
    const text = `${lines.join('\n')}\n`;
    return style.unicode ? text : inAscii(text);
  },
};

/** All but where the figures come from. */
async function linesOf(report: Report, style: Style, paint: Paintbox): Promise<string[]> {
  const say = (phrase: Phrase, indent = '') => sentenceLines(phrase, style, indent);
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
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** One series after the other, each below its name. */
async function eachLines({ series }: EachSeries, style: Style, paint: Paintbox): Promise<string[]> {
  const blocks = [];
  for (const { name, report } of series) {
    const heading = wrap(toVisibleLine(name), style.width).map(paint.strong);
    blocks.push([...heading, '', ...(await linesOf(report, style, paint))]);
  }
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', '', ...block]));
}

function sourceLines(report: Report, style: Style, paint: Paintbox): string[] {
  if (isNamedAbove(report)) return [];
  return ['', ...sentenceLines(report.source.phrase, style).map(paint.faint)];
}

/** Whether the source is what was judged: then its name stands above what was found. */
function isNamedAbove({ judgement, source }: Report): boolean {
  return judgement !== undefined && source.files.every((file) => judgement.files.includes(file));
}

function sentenceLines(phrase: Phrase, style: Style, indent = ''): string[] {
  return wrap(toVisibleLine(phraseToText(phrase, style)), style.width, indent);
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
