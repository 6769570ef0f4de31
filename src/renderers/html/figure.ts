import { seriesOf } from '../../drawing/labels.js';
import { plotForPage } from '../../drawing/plotSvg.js';
import { type Chart, figureToText } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { jsonInPage, pictureButtons, type Saved } from './download.js';

/** Widths of two pictures, in pixels; the style sheet shows the one that fits the page. */
const WIDTHS = { wide: 800, narrow: 360 } as const;

/**
 * A chart with a control that shows the figures of any place on its axis, by pointer or keys. The heading of its section is its title, so
 * that the caption says what it shows.
 */
export function figureOf(chart: Chart, id: string, saved: Saved, { precision }: Style): string {
  const pictures = Object.entries(WIDTHS).map(([name, width]) => {
    const { svg, plot } = plotForPage(chart, { width, precision, titled: false });
    const area =
      plot === null
        ? {}
        : {
            'data-left': plot.left,
            'data-right': plot.right,
            'data-top': plot.top,
            'data-bottom': plot.bottom,
          };
    return element('div', { class: name, ...area }, svg);
  });
  const picker = chart.kind === 'heat' ? [] : pickerOf(chart, id, precision);
  return element('figure', { class: 'chart', 'data-kind': chart.kind }, [
    element('figcaption', {}, escapeXml(chart.subtitle)),
    ...pictures,
    ...picker,
    ...pictureButtons(chart, { width: WIDTHS.wide, precision }, saved),
  ]);
}

type AxisChart = Exclude<Chart, { kind: 'heat' }>;

/** The control, hidden until the script has started; without it, the tables have the figures. */
function pickerOf(chart: AxisChart, id: string, precision: number): string[] {
  const last = chart.count - 1;
  const start = chart.kind === 'lines' && chart.marker ? Math.round(chart.marker.at) : lastKnown(chart);
  const control = { type: 'range', id: `${id}-place`, min: 0, max: last, value: start, step: 1 };
  const attributes = Object.entries(control).map(([key, value]) => `${key}="${escapeXml(String(value))}"`);
  return [
    element('div', { class: 'picker', hidden: '' }, [
      element('label', { for: control.id }, 'Figures: point at the picture, or use the arrow keys'),
      `<input ${attributes.join(' ')}>`,
      element('output', { for: control.id, 'aria-live': 'off' }, ''),
    ]),
    element('script', { type: 'application/json' }, dataOf(chart, precision)),
  ];
}

/** The last place at which the series in question has a value; the last of all where it has none. */
function lastKnown(chart: AxisChart): number {
  const found = seriesOf(chart)
    .find(({ emphasis }) => emphasis)
    ?.values.findLastIndex((value) => value !== null);
  return found === undefined || found === -1 ? chart.count - 1 : found;
}

/** Data of the script: names of places, and figures as text. */
function dataOf(chart: AxisChart, precision: number): string {
  const data = {
    names: chart.names,
    series: seriesOf(chart).map(({ name, values }) => ({
      name,
      values: chart.names.map((_, index) =>
        figureToText({ value: values[index] ?? null, unit: chart.unit }, { precision }),
      ),
    })),
  };
  return jsonInPage(data);
}

/**
 * The script of a page. It shows the figures of a place on the axis of a picture, chosen by pointer or by the keys of a
 * slider. The figures are texts of the page; it computes none.
 */
export const figureScript = `
'use strict';
for (const figure of document.querySelectorAll('figure[data-kind]')) {
  const source = figure.querySelector('script[type="application/json"]');
  if (!source) continue;
  const { names, series } = JSON.parse(source.textContent);
  const slider = figure.querySelector('input');
  const output = figure.querySelector('output');
  const bars = figure.dataset.kind === 'bars';
  const areas = [...figure.querySelectorAll('div[data-left]')].map((holder) => {
    const svg = holder.querySelector('svg');
    const cursor = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    cursor.setAttribute('class', 'cursor');
    svg.append(cursor);
    return { holder, svg, cursor, left: +holder.dataset.left, right: +holder.dataset.right };
  });
  const place = (area, index) => {
    const share = bars ? (index + 0.5) / names.length : index / Math.max(names.length - 1, 1);
    return area.left + share * (area.right - area.left);
  };
  const show = () => {
    const index = +slider.value;
    const figures = series.map(({ name, values }) => [name, values[index]]);
    slider.setAttribute('aria-valuetext', names[index] + ': ' + figures.map((pair) => pair.join(' ')).join(', '));
    output.replaceChildren(...[[names[index]], ...figures].map(([name, value]) => {
      const item = document.createElement('span');
      const strong = document.createElement('b');
      strong.textContent = value === undefined ? name : value;
      item.append(value === undefined ? '' : name + ' ', strong);
      return item;
    }));
    for (const area of areas) {
      for (const end of ['x1', 'x2']) area.cursor.setAttribute(end, place(area, index));
      area.cursor.setAttribute('y1', area.holder.dataset.top);
      area.cursor.setAttribute('y2', area.holder.dataset.bottom);
    }
  };
  for (const area of areas) {
    const point = (event) => {
      const box = area.svg.getBoundingClientRect();
      const x = (event.clientX - box.left) * area.svg.viewBox.baseVal.width / box.width;
      const share = (x - area.left) / (area.right - area.left);
      const index = bars ? Math.floor(share * names.length) : Math.round(share * (names.length - 1));
      slider.value = Math.min(Math.max(index, 0), names.length - 1);
      show();
    };
    area.svg.addEventListener('pointermove', point);
    area.svg.addEventListener('pointerdown', point);
  }
  slider.addEventListener('input', show);
  figure.querySelector('.picker').hidden = false;
  show();
}
`;
