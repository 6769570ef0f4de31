import { INCOMPLETE, type Phrase, phraseToText, type Section } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { figureOf } from './figureOf.js';
import { tableOf } from './tableOf.js';

/** A question of the page with its answer; the first one's sentence stands at the top of the page already. */
export function sectionOf({ id, title, line, report }: Section, style: Style, isFirst: boolean): string {
  const heading = `${id}-title`;
  const said = (phrase: Phrase) => escapeXml(phraseToText(phrase, style));
  const paragraphs = (className: string, texts: readonly string[]) =>
    texts.map((text) => element('p', { class: className }, text));
  const tables = report.tables.filter(({ audience }) => audience !== 'machine');
  return element('section', { id, 'aria-labelledby': heading }, [
    element('h2', { id: heading }, escapeXml(title)),
    ...paragraphs('said', isFirst ? [] : [said(report.prose[0])]),
    ...(report.chart === undefined ? [] : [figureOf(report.chart, id, style)]),
    ...tables.map((table) => tableOf(table, heading, style)),
    ...paragraphs('remark', report.remarks.map(said)),
    ...paragraphs(
      'note',
      report.footnotes.map((note) => `${INCOMPLETE} ${said(note)}`),
    ),
    ...paragraphs('note', report.notes.map(said)),
    element('p', { class: 'command' }, `<code>crossings ${escapeXml(line)}</code>`),
  ]);
}
