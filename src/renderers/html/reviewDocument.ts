import {
  INCOMPLETE,
  type Phrase,
  phraseToText,
  type Report,
  type Review,
  type ReviewedFigure,
  type ReviewedWork,
  type UnjudgedFigure,
} from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { contents, footer, framed, scrolling } from './frame.js';
import { inTextOrder, type MarkedFigure, markedText } from './markedText.js';
import { reviewStyleSheet } from './styleSheet.js';
import { MARKS, type Mark, markOf, signOf, UNJUDGED } from './verdictSigns.js';

type ToHtml = (phrase: Phrase) => string;

/** What was published as an HTML document, its figures marked with their verdicts. It has no script. */
export function reviewDocumentOf(report: Report, review: Review, style: Style): Promise<string> {
  const { title, prose } = report;
  const description = phraseToText(prose[0], style);
  const frame = { title, description, version: review.version, styleSheet: reviewStyleSheet() };
  return framed(frame, bodyOf(report, review, style));
}

function bodyOf({ title, prose, source, footnotes, notes }: Report, review: Review, style: Style): string[] {
  const toHtml: ToHtml = (phrase) => escapeXml(phraseToText(phrase, style));
  const { works, version } = review;
  const sections = works.map(({ name }, index) => ({ id: `text-${index + 1}`, title: name }));
  const remarks = [...footnotes.map((note) => `${INCOMPLETE} ${toHtml(note)}`), ...notes.map(toHtml)];
  return [
    element('header', {}, [
      element('h1', {}, escapeXml(title)),
      element('p', { class: 'lead' }, toHtml(prose[0])),
      element('p', { class: 'source' }, toHtml(source.phrase)),
    ]),
    ...(works.length > 1 ? [contents(sections)] : []),
    element('main', {}, [
      legend(),
      ...works.map((work, index) => sectionOf(work, index + 1, works.length > 1, toHtml)),
      ...remarks.map((remark) => element('p', { class: 'note' }, remark)),
    ]),
    footer(toHtml(source.phrase), version),
  ];
}

function legend(): string {
  const entries = MARKS.flatMap((mark) => [
    element('dt', { class: 'verdict' }, verdictWords(mark)),
    element('dd', {}, escapeXml(mark.meaning)),
  ]);
  return element('section', { class: 'legend', 'aria-labelledby': 'legend-title' }, [
    element('h2', { id: 'legend-title' }, 'Signs'),
    element('dl', {}, entries),
  ]);
}

function verdictWords(mark: Mark): string {
  return `${signOf(mark)}${escapeXml(mark.word)}`;
}

/** A text or a file of claims; `number` counts them from 1. */
function sectionOf(work: ReviewedWork, number: number, isOneOfMany: boolean, toHtml: ToHtml): string {
  const { name, text, summary, counted, figures, notJudged } = work;
  const id = `text-${number}`;
  const marks = inTextOrder([
    ...figures.flatMap((figure, index) => markedFigure(`${number}-${index + 1}`, figure)),
    ...notJudged.flatMap((figure, index) => markedUnjudged(`${number}-n${index + 1}`, figure)),
  ]);
  const isMarked = new Set(marks.map(({ key }) => key));
  const rows = figures.map((figure, index) => figureRow(`${number}-${index + 1}`, figure, isMarked));
  const others = notJudged.map((figure, index) => unjudgedRow(`${number}-n${index + 1}`, figure, isMarked));
  return element('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, escapeXml(name)),
    ...(isOneOfMany ? [element('p', { class: 'said' }, toHtml(summary))] : []),
    ...(text === null ? [] : [markedText(text, marks)]),
    ...tableOf(`${id}-verdicts`, 'Verdicts', ['Figure', 'Verdict', 'Understood as', 'In the data'], rows),
    ...counted.map((sentence) => element('p', { class: 'remark' }, toHtml(sentence))),
    ...tableOf(`${id}-not-judged`, 'Not judged', ['Figure', 'Why'], others),
  ]);
}

/** A table below its heading; nothing without rows. */
function tableOf(id: string, title: string, columns: readonly string[], rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const head = columns.map((column) => element('th', { scope: 'col' }, escapeXml(column)));
  return [
    element('h3', { id }, escapeXml(title)),
    scrolling([element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows)], id),
  ];
}

function markedFigure(key: string, figure: ReviewedFigure): MarkedFigure[] {
  const { span, verdict, understood, actual, reason, command } = figure;
  if (span === null) return [];
  const mark = markOf(verdict);
  const description = [
    `${element('b', {}, verdictWords(mark))}.`,
    `Understood as: ${escapeXml(understood)}.`,
    `In the data: ${escapeXml(actual ?? 'not known')}.`,
    ...(reason === null ? [] : [`Why: ${escapeXml(reason)}.`]),
    `Command: ${element('code', {}, escapeXml(command))}`,
  ];
  return [{ key, span, mark, description }];
}

function markedUnjudged(key: string, { span, why }: UnjudgedFigure): MarkedFigure[] {
  if (span === null) return [];
  const description = [`${element('b', {}, verdictWords(UNJUDGED))}.`, `Why: ${escapeXml(why)}.`];
  return [{ key, span, mark: UNJUDGED, description }];
}

function figureRow(key: string, figure: ReviewedFigure, isMarked: ReadonlySet<string>): string {
  const { verdict, understood, source, actual, reason, command } = figure;
  const cells = [
    heading(key, figure, isMarked),
    element('td', { class: 'verdict' }, verdictWords(markOf(verdict))),
    element('td', {}, [
      escapeXml(understood),
      ...(source === null ? [] : [small(source)]),
      element('code', {}, escapeXml(command)),
    ]),
    element('td', {}, [escapeXml(actual ?? '–'), ...(reason === null ? [] : [small(reason)])]),
  ];
  return element('tr', { id: `row-${key}` }, cells);
}

function unjudgedRow(key: string, figure: UnjudgedFigure, isMarked: ReadonlySet<string>): string {
  const cells = [heading(key, figure, isMarked), element('td', {}, escapeXml(figure.why))];
  return element('tr', { id: `row-${key}` }, cells);
}

/** The figure, which leads back to its mark, and the place where it stands. */
function heading(
  key: string,
  { figure, id }: Pick<ReviewedFigure, 'figure' | 'id'>,
  isMarked: ReadonlySet<string>,
): string {
  const words = escapeXml(figure);
  const linked = isMarked.has(key) ? element('a', { href: `#mark-${key}` }, words) : words;
  return element('th', { scope: 'row' }, [linked, small(id)]);
}

function small(text: string): string {
  return element('span', { class: 'small' }, escapeXml(text));
}
