/**
 * The script of a page: shows the figures of a place on the axis of a picture, pointed at or reached by the keys of a
 * slider. It shows texts that stand in the page and computes none of them.
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
