import type { TextSpan } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import { type Mark, signOf } from './verdictSigns.js';

/** A figure that is marked in a text. */
export interface MarkedFigure {
  /** Unique in the page; its row in a table is `row-` and this key, its mark `mark-` and this key. */
  readonly key: string;
  readonly span: TextSpan;
  readonly mark: Mark;
  /** What is shown of it on hover and focus, and read aloud: lines that are already escaped. */
  readonly description: readonly string[];
}

/** A blank line between paragraphs. */
const GAP = /\n[^\S\n]*\n\s*/g;

/** The text in paragraphs, with the figures marked; `figures` are in its order and do not overlap. */
export function markedText(text: string, figures: readonly MarkedFigure[]): string {
  const starts = [0, ...[...text.matchAll(GAP)].map(({ index, 0: gap }) => index + gap.length)];
  let next = 0;
  const paragraphs = starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? text.length;
    const first = next;
    while ((figures[next]?.span.from ?? to) < to) next += 1;
    const content = paragraph(text, { from, to }, figures.slice(first, next));
    return content === '' ? [] : [element('p', {}, content)];
  });
  return element('blockquote', {}, paragraphs);
}

function paragraph(text: string, { from, to }: TextSpan, figures: readonly MarkedFigure[]): string {
  let end = from;
  const pieces = figures.map((figure) => {
    const before = words(text.slice(end, figure.span.from));
    end = Math.min(figure.span.to, to);
    return before + marked(figure, words(text.slice(figure.span.from, end)));
  });
  return `${pieces.join('')}${words(text.slice(end, to).trimEnd())}`.trim();
}

/** Escapes text of several lines, which stay. */
function words(text: string): string {
  return text
    .replace(/[\t\r]/g, ' ')
    .split('\n')
    .map(escapeXml)
    .join('\n');
}

/** A figure as a link to its row, with its sign, and what is shown on hover and focus. */
function marked({ key, mark, description }: MarkedFigure, figure: string): string {
  const word = element('span', { class: 'unseen' }, ` (${escapeXml(mark.word.toLowerCase())})`);
  const attributes = { id: `mark-${key}`, href: `#row-${key}`, 'aria-describedby': `tip-${key}` };
  const link = element('a', attributes, `${figure}${signOf(mark)}${word}`);
  const lines = description.map((line) => element('span', {}, line)).join(' ');
  const tip = element('span', { class: 'tip', role: 'tooltip', id: `tip-${key}` }, lines);
  return element('span', { class: `mark ${mark.name}` }, `${link}${tip}`);
}

/** The figures in the order of the text, without those that would begin inside another one. */
export function inTextOrder(figures: readonly MarkedFigure[]): MarkedFigure[] {
  let end = 0;
  return figures
    .toSorted((one, other) => one.span.from - other.span.from)
    .filter(({ span }) => {
      const isFree = span.from >= end;
      if (isFree) end = span.to;
      return isFree;
    });
}
