import {
  cellText,
  INCOMPLETE,
  inParts,
  type Phrase,
  phraseToText,
  type Report,
  type Table,
} from '../report/index.js';
import { toVisibleLine } from '../text/index.js';
import type { Renderer, Style } from './renderer.js';

export const markdown: Renderer = {
  name: 'markdown',
  summary: 'tables and notes for a web page, an issue or a chat',
  endings: ['md', 'markdown'],
  render(report, style) {
    const answers = report.each
      ? report.each.series.flatMap(({ name, report: own }) => [
          `## ${escapeText(name)}`,
          ...blocksOf(own, style),
        ])
      : blocksOf(report, style);
    const source = escapeText(phraseToText(report.source.phrase, style));
    return `${[...answers, `_${source}_`].join('\n\n')}\n`;
  },
};

/** All parts of a report except its source. */
function blocksOf(report: Report, style: Style): string[] {
  const paragraph = (phrase: Phrase) => escapeText(phraseToText(phrase, style));
  const [shown, leftOut] = inParts(report.tables.filter(({ audience }) => audience !== 'machine'));
  const toTable = (table: Table) => toMarkdown(table, style);
  return [
    `### ${escapeText(report.title)}`,
    ...(report.lead === undefined ? [] : [paragraph(report.lead)]),
    ...shown.map(toTable),
    ...report.remarks.map(paragraph),
    ...leftOut.map(toTable),
    ...report.footnotes.map((note) => `\\${INCOMPLETE} ${paragraph(note)}`),
    ...report.notes.map(paragraph),
  ];
}

function toMarkdown({ columns, rows }: Table, style: Style): string {
  const shown = columns.filter(({ audience }) => audience === 'all');
  const lines = [
    shown.map(({ title }) => escapeText(title)),
    shown.map(({ unit }) => (unit === undefined ? '---' : '---:')),
    ...rows.map((row) =>
      shown.map((column) => {
        const cell = escapeText(cellText(column, row, style));
        return row.emphasis && cell !== '' ? `**${cell}**` : cell;
      }),
    ),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Escapes characters that have a meaning in Markdown or HTML. */
function escapeText(text: string): string {
  return toVisibleLine(text)
    .replace(/[\\`*_|[\]~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
