import type { PictureSize } from '../../drawing/plotSvg/canvas.js';
import { headForPage } from '../../drawing/plotSvg.js';
import type { Chart, Table } from '../../report/index.js';
import { htmlElement as element, escapeXml, element as xml } from '../../text/index.js';
import { delimited } from '../csv.js';

/** Name of a file to save, without its ending, and the id of the heading above what is saved. */
export interface Saved {
  readonly name: string;
  readonly heading: string;
}

/** Buttons to save a picture as it is drawn at `size`, with its title above it; hidden until the script has started. */
export function pictureButtons(chart: Chart, size: PictureSize, saved: Saved): string[] {
  const { marks, height } = headForPage(chart, size);
  const head = xml('svg', { xmlns: 'http://www.w3.org/2000/svg', 'data-height': height }, [
    xml('title', {}, escapeXml(chart.title)),
    ...marks,
  ]);
  return [
    element('template', {}, head),
    buttons(saved, [
      ['svg', 'Save as SVG'],
      ['png', 'Save as PNG'],
    ]),
  ];
}

/** A button to save the rows of a table for machines as CSV, as the command of its section gives them; none without rows. */
export function tableButton(table: Table, saved: Saved): string[] {
  if (table.rows.length === 0) return [];
  return [
    buttons(saved, [['csv', 'Save figures as CSV']]),
    element('script', { type: 'application/json' }, jsonInPage(delimited(table, ','))),
  ];
}

/** Data as the content of a script element. */
export function jsonInPage(data: unknown): string {
  // No text from the data may end the element that it is in.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function buttons(
  { name, heading }: Saved,
  kinds: readonly (readonly [kind: string, words: string])[],
): string {
  const each = kinds.map(([kind, words]) =>
    element('button', { type: 'button', 'data-save': kind, 'aria-describedby': heading }, words),
  );
  return element('div', { class: 'save', hidden: '', 'data-name': name }, each);
}

/**
 * The part of the script of a page that saves its pictures and tables, all made in the page. A picture gets back its title, which the page
 * says as text, and the light colours of the style sheet.
 */
export const downloadScript = `
const save = (name, blob) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
const mark = (name, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};
const pictureOf = (figure) => {
  const shown = figure.querySelector('.wide svg');
  const head = figure.querySelector('template').content.querySelector('svg');
  const { width, height } = shown.viewBox.baseVal;
  const room = +head.dataset.height;
  const svg = shown.cloneNode(true);
  svg.querySelector('.cursor')?.remove();
  const paper = svg.querySelector('.crossings-paper');
  const body = mark('g', { transform: 'translate(0 ' + room + ')' });
  body.append(...[...svg.children].filter((child) => child !== paper && child.localName !== 'desc'));
  const style = mark('style', {});
  style.textContent = [...document.styleSheets[0].cssRules]
    .filter((rule) => rule.selectorText?.startsWith('.crossings-')).map((rule) => rule.cssText).join('\\n');
  const [title, ...words] = head.cloneNode(true).children;
  svg.prepend(title, svg.querySelector('desc'), style, paper, ...words);
  svg.append(body);
  svg.setAttribute('width', width);
  svg.setAttribute('height', height + room);
  svg.setAttribute('viewBox', '0 0 ' + width + ' ' + (height + room));
  svg.removeAttribute('aria-label');
  return { text: new XMLSerializer().serializeToString(svg) + '\\n', width, height: height + room };
};
const saveAsPng = (name, { text, width, height }) => {
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(name, blob), 'image/png');
  });
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
};
for (const group of document.querySelectorAll('.save')) {
  group.hidden = false;
  group.addEventListener('click', ({ target }) => {
    const { save: kind } = target.dataset;
    const name = group.dataset.name + '.' + kind;
    if (kind === 'csv')
      save(name, new Blob([JSON.parse(group.nextElementSibling.textContent)], { type: 'text/csv;charset=utf-8' }));
    if (kind === 'svg') save(name, new Blob([pictureOf(group.parentElement).text], { type: 'image/svg+xml' }));
    if (kind === 'png') saveAsPng(name, pictureOf(group.parentElement));
  });
}
`;
