import { barShares, cellText, type Table, type TableColumn, type TableRow } from '../../report/index.js';
import { htmlElement as element, escapeXml, element as xml } from '../../text/index.js';
import type { Style } from '../renderer.js';

/** A table for a person; `name` is the id of what names it. Where the page is narrow, it is moved sideways. */
export function tableOf(table: Table, name: string, style: Style): string {
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
  const group = { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': name };
  return element('div', group, element('table', {}, inside));
}

function heading({ title, unit, bars }: TableColumn): string {
  const bar = bars ? '<td class="bar"></td>' : '';
  return title === ''
    ? '<td></td>'
    : element('th', { scope: 'col', ...lookOf(unit) }, escapeXml(title)) + bar;
}

/** Facts with their names need no headings to be understood; figures do, in a page that has the room for them. */
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

const BAR = 100;

/** As long as the figure is large; the number beside it says the same. */
function bar(share: number): string {
  if (share === 0) return '';
  const frame = { viewBox: `0 0 ${BAR} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return xml('svg', frame, [xml('rect', { width: Math.round(share * BAR * 100) / 100, height: 8 }, '')]);
}
