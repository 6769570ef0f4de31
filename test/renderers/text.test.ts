import { describe, expect, it } from 'vitest';
import { text } from '../../src/renderers/index.js';
import { paintbox } from '../../src/renderers/text/paintbox.js';
import { pictureLines } from '../../src/renderers/text.js';
import type { Chart, Report } from '../../src/report/index.js';
import { STYLE as USUAL } from '../support/report.js';

const CHART: Chart = {
  kind: 'lines',
  title: 'Running totals',
  subtitle: 'What it shows',
  unit: 'people',
  source: 'x',
  description: 'x',
  count: 3,
  ticks: [],
  names: ['a', 'b', 'c'],
  lines: [
    { name: '2025', emphasis: true, values: [1, 2, 30] },
    { name: '2024', emphasis: false, values: [1, 2, 10] },
  ],
  marker: null,
};
const REPORT: Report = {
  command: 'x',
  title: 'Arrivals',
  measure: 'arrivals',
  unit: 'people',
  data: {},
  tables: [{ titled: true, columns: [{ key: 'x', title: 'Column', audience: 'all' }], rows: [] }],
  remarks: [],
  prose: [['x']],
  footnotes: [],
  notes: [],
  source: { name: 'x', edition: null, from: '', to: '', files: [], phrase: ['x'] },
  chart: CHART,
};
const STYLE = { ...USUAL, width: 60 };

describe('picture', () => {
  it('has the same characters with and without colour', async () => {
    const plain = (await pictureLines(CHART, STYLE, await paintbox(false))).join('\n');
    const coloured = (await pictureLines(CHART, STYLE, await paintbox(true))).join('\n');
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(/\x1b\[[\d;]+m/g, '')).toBe(plain);
  });

  it('has 10 to 24 rows above the axis', async () => {
    const paint = await paintbox(false);
    const pictures = [40, 60, 200].map((width) => pictureLines(CHART, { ...STYLE, width }, paint));
    const heights = (await Promise.all(pictures)).map((lines) => lines.length - 3);
    expect(heights).toEqual([10, 15, 24]);
  });

  it('is above the tables and below its own title and what it shows', async () => {
    const rendered = String(await text.render(REPORT, STYLE));
    const words = ['Running totals', 'What it shows', '2025 30', 'Column'];
    const places = words.map((word) => rendered.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('has nothing above it where that was asked for', async () => {
    const rendered = String(await text.render({ ...REPORT, chart: { ...CHART, isUntitled: true } }, STYLE));
    expect(rendered).not.toMatch(/Running totals|What it shows|^\n/);
  });
});
