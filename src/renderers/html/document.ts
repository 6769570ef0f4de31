import {
  type About,
  barShares,
  cellText,
  INCOMPLETE,
  type Page,
  type Phrase,
  phraseToText,
  type Report,
  type Section,
  type Table,
  type TableColumn,
  type TableRow,
} from '../../report/index.js';
import { htmlElement as element, escapeXml, element as xml } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { downloadScript, tableButton } from './download.js';
import { figureOf, figureScript } from './figure.js';
import { contents, footer, framed, linked, scrolling } from './frame.js';
import { pageStyleSheet } from './styleSheet.js';

/** Width of the coordinate system of a bar. */
const BAR = 100;

/** A page as an HTML document. Throws `RangeError` if the report has no page. */
export async function documentOf(report: Report, style: Style): Promise<string> {
  const { page, title, command } = report;
  if (page === undefined) throw new RangeError(`${command} has no page`);
  const frame = {
    title,
    description: phraseToText(report.prose[0], style),
    version: page.version,
    styleSheet: pageStyleSheet(),
    script: figureScript + downloadScript,
  };
  return framed(frame, bodyOf(report, page, style));
}

function bodyOf({ title, prose, source }: Report, page: Page, style: Style): string[] {
  const toHtml = (phrase: Phrase) => escapeXml(phraseToText(phrase, style));
  return [
    element('header', {}, [
      element('h1', {}, escapeXml(title)),
      element('p', { class: 'lead' }, toHtml(prose[0])),
      element('p', { class: 'source' }, linked(toHtml(source.phrase), page.links)),
    ]),
    contentsOf(page),
    element('main', {}, [
      ...page.sections.map((section, index) => sectionOf(section, page.asOf, style, index === 0)),
      aboutSection(page.about, toHtml),
    ]),
    footer(linked(toHtml(source.phrase), page.links), page.version),
  ];
}

function contentsOf({ sections, about }: Page): string {
  return contents([...sections, { id: 'about', title: about.title }]);
}

function aboutSection({ title, terms }: About, toHtml: (phrase: Phrase) => string): string {
  const entries = terms.map(({ name, meaning }) =>
    element('div', {}, [element('dt', {}, escapeXml(name)), element('dd', {}, toHtml(meaning))]),
  );
  return element('section', { id: 'about', 'aria-labelledby': 'about-title' }, [
    element('h2', { id: 'about-title' }, escapeXml(title)),
    element('dl', {}, entries),
  ]);
}

/** A question of the page with its answer. The sentence of the first section is at the top of the page instead. */
function sectionOf(
  { id, title, line, report }: Section,
  asOf: string,
  style: Style,
  isFirst: boolean,
): string {
  const heading = `${id}-title`;
  const saved = { name: `crossings-${id}-${asOf}`, heading };
  const toHtml = (phrase: Phrase) => escapeXml(phraseToText(phrase, style));
  const paragraphs = (className: string, texts: readonly string[]) =>
    texts.map((text) => element('p', { class: className }, text));
  const tables = report.tables.filter(({ audience }) => audience !== 'machine');
  return element('section', { id, 'aria-labelledby': heading }, [
    element('h2', { id: heading }, escapeXml(title)),
    ...paragraphs('said', isFirst ? [] : [toHtml(report.prose[0])]),
    ...(report.chart === undefined ? [] : [figureOf(report.chart, id, saved, style)]),
    ...tables.map((table) => tableOf(table, heading, style)),
    ...tableButton(report.tables[0], saved),
    ...paragraphs('remark', report.remarks.map(toHtml)),
    ...paragraphs(
      'note',
      report.footnotes.map((note) => `${INCOMPLETE} ${toHtml(note)}`),
    ),
    ...paragraphs('note', report.notes.map(toHtml)),
    element('p', { class: 'command' }, `<code>crossings ${escapeXml(line)}</code>`),
  ]);
}

/** A table for people, which scrolls sideways in a narrow page; `name` is the id of its heading. */
function tableOf(table: Table, name: string, style: Style): string {
  const columns = table.columns.filter(({ audience }) => audience === 'all');
  const shares = barShares(table);
  const head = columns.map(heading);
  const rows = table.rows.map((row, place) =>
    element(
      'tr',
      row.emphasis ? { class: 'emphasis' } : {},
      columns.map((column, index) => cell(column, row, index === 0, shares?.[place] ?? 0, style)),
    ),
  );
  const inside = [
    element('thead', isClear(table) ? { class: 'unseen' } : {}, element('tr', {}, head)),
    element('tbody', {}, rows),
  ];
  return scrolling(inside, name);
}

function heading({ title, unit, bars }: TableColumn): string {
  const bar = bars ? '<td class="bar"></td>' : '';
  return title === ''
    ? '<td></td>'
    : element('th', { scope: 'col', ...lookOf(unit) }, escapeXml(title)) + bar;
}

/** Whether a table is clear without headings: facts with their names are, figures are not. */
function isClear({ titled, columns }: Table): boolean {
  return !titled && columns.every(({ unit }) => unit === undefined);
}

function cell(column: TableColumn, row: TableRow, isFirst: boolean, share: number, style: Style): string {
  const text = escapeXml(cellText(column, row, style));
  if (isFirst) return element('th', { scope: 'row', ...lookOf(column.unit) }, text);
  return (
    element('td', lookOf(column.unit), text) +
    (column.bars ? element('td', { class: 'bar' }, bar(share)) : '')
  );
}

function lookOf(unit: TableColumn['unit']): { readonly class?: string } {
  return unit === undefined ? {} : { class: 'figure' };
}

/** A bar that shows the number beside it; `share` is its length, from 0 to 1. */
function bar(share: number): string {
  if (share === 0) return '';
  const frame = { viewBox: `0 0 ${BAR} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return xml('svg', frame, [xml('rect', { width: Math.round(share * BAR * 100) / 100, height: 8 }, '')]);
}
