import { describe, expect, it } from 'vitest';
import { markdown, text } from '../../src/renderers/index.js';
import type { Report } from '../../src/report/index.js';
import { STYLE } from '../support/report.js';

const HOSTILE = 'a|b <img src=x> *c*\n::error::\x1b[31m\u202e';
const REPORT: Report = {
  command: 'x',
  title: HOSTILE,
  measure: 'arrivals',
  unit: 'people',
  data: {},
  lead: [HOSTILE],
  tables: [
    {
      titled: true,
      columns: [{ key: 'x', title: 'X', audience: 'all' }],
      rows: [{ cells: { x: HOSTILE }, emphasis: true }],
    },
    {
      titled: true,
      leftOut: true,
      columns: [{ key: 'y', title: 'Left out', audience: 'all' }],
      rows: [{ cells: { y: HOSTILE } }],
    },
  ],
  remarks: [[HOSTILE]],
  prose: [[HOSTILE]],
  footnotes: [[HOSTILE]],
  notes: [[HOSTILE]],
  source: { name: 'x', edition: null, from: '', to: '', files: [], phrase: [HOSTILE] },
};

describe('renderers', () => {
  it('text lets nothing from the data move a cursor or start a line', async () => {
    const rendered = String(await text.render(REPORT, { ...STYLE, width: 200 }));
    expect(rendered).not.toMatch(/\x1b|\u202e|^\s*::/m);
    expect(rendered).toContain('\\u001b[31m');
  });

  it('text in colour has the same words', async () => {
    const plain = String(await text.render(REPORT, { ...STYLE, width: 200 }));
    const coloured = String(await text.render(REPORT, { ...STYLE, width: 200, colour: true }));
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  it.each([text, markdown])('$name puts a table of what is left out below the remarks', async (renderer) => {
    const report: Report = { ...REPORT, remarks: [['a remark']] };
    const rendered = String(await renderer.render(report, { ...STYLE, width: 200 }));
    expect(rendered.indexOf('Left out')).toBeGreaterThan(rendered.indexOf('a remark'));
  });

  it('markdown lets nothing from the data become markup', async () => {
    const rendered = String(await markdown.render(REPORT, STYLE));
    expect(rendered).not.toMatch(/<img|[^\\]\*c|\x1b|^::/m);
    expect(rendered).toContain('a\\|b &lt;img src=x&gt; \\*c\\*');
  });
});
