import type { PlotRun } from '../drawing/plotText.js';
import {
  type Chart,
  type EachSeries,
  INCOMPLETE,
  inParts,
  type Phrase,
  phrase,
  phraseToText,
  type Report,
  type Table,
} from '../report/index.js';
import { toVisibleLine, wrap } from '../text/index.js';
import type { Renderer, Style } from './renderer.js';
import { layOut } from './text/layOut.js';
import { type Paintbox, paintbox } from './text/paintbox.js';

const INDENT = '  ';

/** Rows of a picture. */
const LEAST_HEIGHT = 10;
const MOST_HEIGHT = 24;

export const text: Renderer = {
  name: 'text',
  summary: 'for a person at a terminal',
  endings: ['txt'],
  async render(report, style) {
    const paint = await paintbox(style.colour);
    const answer = report.each ? eachLines(report.each, style, paint) : linesOf(report, style, paint);
    const lines = [...(await answer), ...sourceLines(report, style, paint)];
    const text = `${lines.join('\n')}\n`;
    return style.unicode ? text : inAscii(text);
  },
};

/** All lines of a report except its source. */
async function linesOf(report: Report, style: Style, paint: Paintbox): Promise<string[]> {
  const toLines = (phrase: Phrase, indent = '') => sentenceLines(phrase, style, indent);
  const { judgement } = report;
  const [shown = [], leftOut = []] = await answerLines(report, style, paint);
  const remarks = report.remarks.flatMap((remark) => toLines(remark, judgement ? '' : INDENT));
  const blocks = [
    report.chart === undefined ? titleLines(report.title, style, paint) : headOf(report.chart, style, paint),
    report.lead === undefined ? [] : toLines(report.lead),
    report.chart === undefined ? [] : await pictureLines(report.chart, style, paint),
    ...(judgement ? [shown, remarks] : [[...shown, ...remarks]]),
    leftOut,
    [...report.footnotes.map((note) => phrase`${INCOMPLETE} ${note}`), ...report.notes].flatMap((note) =>
      toLines(note),
    ),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** Lines of what a report finds or has in tables, then of what it leaves out, which stands below the remarks. */
async function answerLines(
  { judgement, tables }: Report,
  style: Style,
  paint: Paintbox,
): Promise<string[][]> {
  if (judgement !== undefined) {
    // Loaded only where something was judged: most answers are tables.
    const { findingLines } = await import('./text/findings.js');
    return inParts(judgement.findings).map((findings) =>
      findingLines({ ...judgement, findings }, style, paint),
    );
  }
  const shown = tables.filter(({ audience }) => audience !== 'machine');
  return inParts(shown).map((part) => tableLines(part, style, paint));
}

function tableLines(tables: readonly Table[], style: Style, paint: Paintbox): string[] {
  return tables.flatMap((table, index) => [
    ...(index === 0 ? [] : ['']),
    ...layOut(table, style, INDENT).map(({ line, emphasis }) => (emphasis ? paint.strong(line) : line)),
  ]);
}

/** The reports of several series, each below its name. */
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

/** Whether the source was checked, so that its name is already above the findings. */
function isNamedAbove({ judgement, source }: Report): boolean {
  return judgement !== undefined && source.files.every((file) => judgement.files.includes(file));
}

function sentenceLines(phrase: Phrase, style: Style, indent = ''): string[] {
  return wrap(toVisibleLine(phraseToText(phrase, style)), style.width, indent);
}

/** Replaces the characters beyond ASCII that the program writes itself; those of the data stay. */
function inAscii(text: string): string {
  return text.replace(/[−–]/g, '-').replaceAll('…', '...');
}

/** The title of a picture, and below it what the picture shows. */
function headOf({ title, subtitle, isUntitled }: Chart, style: Style, paint: Paintbox): string[] {
  if (isUntitled) return [];
  return [...titleLines(title, style, paint), ...wrap(toVisibleLine(subtitle), style.width)];
}

function titleLines(title: string, { width }: Style, paint: Paintbox): string[] {
  return wrap(toVisibleLine(title), width).map(paint.strong);
}

/** A chart as lines for a terminal, a quarter as high as wide, in 10 to 24 rows. */
export async function pictureLines(
  chart: Chart,
  { width, unicode, precision }: Style,
  paint: Paintbox,
): Promise<string[]> {
  // Loaded only for a picture: most runs of the program do not draw.
  const { plotText } = await import('../drawing/plotText.js');
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
