import {
  cellText,
  INCOMPLETE,
  inParts,
  type Page,
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
    if (report.page !== undefined) return briefOf(report, report.page, style);
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

/** The page of a report as a brief for an editor: its sentences and tables, without pictures and commands. */
function briefOf({ title, prose, source }: Report, { sections, about, links }: Page, style: Style): string {
  const paragraph = (phrase: Phrase) => escapeText(phraseToText(phrase, style));
  const terms = about.terms.map(({ name, meaning }) => `- **${escapeText(name)}**: ${paragraph(meaning)}`);
  const elsewhere = links.map(({ name, address }) => `[${escapeText(name)}](${address})`);
  const blocks = [
    `# ${escapeText(title)}`,
    paragraph(prose[0]),
    ...sections.flatMap((section, index) => [
      `## ${escapeText(section.title)}`,
      // The sentence of the first section is at the top.
      ...(index === 0 ? [] : [paragraph(section.report.prose[0])]),
      ...contentOf(section.report, style),
    ]),
    `## ${escapeText(about.title)}`,
    terms.join('\n'),
    [`_${paragraph(source.phrase)}_`, ...elsewhere].join(' · '),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** All parts of a report except its source. */
function blocksOf(report: Report, style: Style): string[] {
  return [
    `### ${escapeText(report.title)}`,
    ...(report.lead === undefined ? [] : [escapeText(phraseToText(report.lead, style))]),
    ...contentOf(report, style),
  ];
}

/** The tables of a report, and what belongs to them. */
function contentOf(report: Report, style: Style): string[] {
  const paragraph = (phrase: Phrase) => escapeText(phraseToText(phrase, style));
  const [shown, leftOut] = inParts(report.tables.filter(({ audience }) => audience !== 'machine'));
  const toTable = (table: Table) => toMarkdown(table, style);
  return [
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
