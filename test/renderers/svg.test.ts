import { expect, it } from 'vitest';
import { svg } from '../../src/renderers/index.js';
import type { Report } from '../../src/report/index.js';
import { LINES } from '../drawing/smallCharts.js';

const STYLE = { width: 80, colour: false, unicode: true, precision: 0 };
const REPORT: Report = {
  command: 'ytd',
  title: 'x',
  measure: 'arrivals',
  unit: 'people',
  data: {},
  tables: [{ titled: true, columns: [], rows: [] }],
  remarks: [],
  prose: [['x']],
  footnotes: [],
  notes: [],
  source: { name: 'x', edition: null, from: null, to: null, files: [], phrase: [] },
};

it('svg is the picture of the report', async () => {
  expect(await svg.render({ ...REPORT, chart: LINES }, STYLE)).toMatch(
    /^<svg [\s\S]+Arrivals by 14 April[\s\S]+<\/svg>\n$/,
  );
});

it('svg refuses a report without a picture', async () => {
  await expect(svg.render(REPORT, STYLE)).rejects.toThrow(RangeError);
});
