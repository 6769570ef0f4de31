import { expect, it } from 'vitest';
import { svg } from '../../src/renderers/index.js';
import { LINES } from '../drawing/smallCharts.js';
import { REPORT, STYLE } from '../support/report.js';

it('svg draws the picture of the report', async () => {
  expect(await svg.render({ ...REPORT, chart: LINES }, STYLE)).toMatch(
    /^<svg [\s\S]+Arrivals by 14 April[\s\S]+<\/svg>\n$/,
  );
});

it('svg refuses a report without a picture', async () => {
  await expect(svg.render(REPORT, STYLE)).rejects.toThrow(RangeError);
});
