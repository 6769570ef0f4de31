import { toVisibleLine } from '../finding/index.js';
import { cellText, INCOMPLETE, type Phrase, phraseToText, type Table } from '../report/index.js';
import type { Renderer, Style } from './renderer.js';

export const markdown: Renderer = {
  name: 'markdown',
  summary: 'tables and notes for a web page, an issue or a chat',
  render(report, style) {
    const paragraph = (phrase: Phrase) => escapeText(phraseToText(phrase, style));
    const blocks = [
      `### ${escapeText(report.title)}`,
      ...report.tables
        .filter(({ audience }) => audience !== 'machine')
        .map((table) => toMarkdown(table, style)),
      ...report.remarks.map(paragraph),
      ...report.footnotes.map((note) => `\\${INCOMPLETE} ${paragraph(note)}`),
      ...report.notes.map(paragraph),
      `_${paragraph(report.source.phrase)}_`,
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

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

/** Characters that Markdown or HTML would act upon. */
function escapeText(text: string): string {
  return toVisibleLine(text)
    .replace(/[\\`*_|[\]~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
