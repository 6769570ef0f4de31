import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';

describe('convert', () => {
  it('gives the bundled figures unchanged, byte for byte', async () => {
    const bundled = readFileSync(new URL('../../fixtures/daily.csv', import.meta.url), 'utf8');
    expect(await run('convert')).toMatchObject({ code: 0, out: bundled, err: '' });
  });

  it('gives equal bytes for equal figures in another order and form, and for its own output', async () => {
    const files = {
      'a.csv': 'date,arrivals,boats,notes\n2025-01-02,61,1,Revised\n2025-01-01,0,0,\n',
      'b.csv':
        'Notes;Boats arrived;Migrants arrived;Date\r\n;0;0;1 January 2025\r\nRevised;1;61;02/01/2025\r\n',
    };
    const first = (await run('convert a.csv', { files })).out;
    expect(first).toBe(
      'date,arrivals,boats,uncontrolled_landings,notes\n2025-01-01,0,0,,\n2025-01-02,61,1,,Revised\n',
    );
    expect((await run('convert b.csv', { files })).out).toBe(first);
    expect((await run('convert -', { files: { '-': first } })).out).toBe(first);
  });

  it('merges a workbook and a page, where the later one counts, and reports where they differ', async () => {
    const workbook = await madeWorkbook([
      madeSheet('SB_01', [
        madeRow(['Date', 'Migrants arrived', 'Boats arrived']),
        madeRow([{ date: '2026-07-10' }, 225, 3]),
      ]),
    ]);
    const page =
      '<!DOCTYPE html><table><tr><th>Date</th><th>Migrants arrived</th><th>Boats arrived</th></tr><tr><th>10 July 2026</th><td>255</td><td>3</td></tr><tr><th>11 July 2026</th><td>7</td><td>1</td></tr></table>';
    const { code, out, err } = await run('convert x.ods y.html', {
      files: { 'x.ods': workbook, 'y.html': page },
    });
    expect([code, out]).toEqual([
      0,
      'date,arrivals,boats,uncontrolled_landings,notes\n2026-07-10,255,3,,\n2026-07-11,7,1,,\n',
    ]);
    expect(err).toBe('note: y.html, line 1: arrivals of 10 July 2026: 255 replaces 225 of an earlier file\n');
  });

  it('escapes text that a spreadsheet would run as a formula', async () => {
    const files = { 'x.csv': 'date,arrivals,notes\n2025-01-01,5,=HYPERLINK("x")\n' };
    expect(
      (
        await run('convert x.csv', {
          files: { 'x.csv': files['x.csv'].replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"') },
        })
      ).out,
    ).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('reports the columns that it leaves out', async () => {
    const { out, err } = await run('convert x.csv', {
      files: { 'x.csv': 'date,arrivals,lost\n2025-01-01,5,1\n' },
    });
    expect(out).not.toContain('lost');
    expect(err).toContain('the column lost has no place in the canonical CSV and is left out');
  });

  it('gives nothing for invalid data, and has no formats', async () => {
    expect(await run('convert x.csv', { files: { 'x.csv': 'date,arrivals\n2025-02-30,5\n' } })).toMatchObject(
      { code: 1, out: '' },
    );
    expect(await run('convert --json')).toMatchObject({
      code: 2,
      err: "crossings: unknown option '--json'; convert has one format only: leave it out\n",
    });
  });

  describe('the weekly series', () => {
    const WEEKLY =
      'Week ending,Migrants arrived,Boats arrived,Migrants prevented,Events prevented,Notes\n05/01/2025,120,2,-,-,\n12/01/2025,"1,912",31,270,16,Revised\n';
    const CANONICAL =
      'week_ending,arrivals,boats,uncontrolled_landings,migrants_prevented,events_prevented,notes\n2025-01-05,120,2,,,,\n2025-01-12,1912,31,,270,16,Revised\n';

    it('is read from a CSV, and from its own output', async () => {
      const first = await run('convert --sheet weekly w.csv', { files: { 'w.csv': WEEKLY } });
      expect([first.code, first.out, first.err]).toEqual([0, CANONICAL, '']);
      expect((await run('convert --sheet weekly -', { files: { '-': CANONICAL } })).out).toBe(CANONICAL);
    });

    it('is read from its own sheet of a workbook', async () => {
      const daily = madeSheet('SB_01', [
        madeRow(['Date', 'Migrants arrived']),
        madeRow([{ date: '2025-01-05' }, 5]),
      ]);
      const weekly = madeSheet('SB_02', [
        madeRow(['Week ending', 'Migrants arrived', 'Boats arrived']),
        madeRow([{ date: '2025-01-05' }, 120, 2]),
      ]);
      const files = { 'x.ods': await madeWorkbook([daily, weekly]) };
      expect((await run('convert --sheet weekly x.ods', { files })).out).toContain('2025-01-05,120,2,,,,\n');
      expect((await run('convert x.ods', { files })).out).toContain('2025-01-05,5,,,\n');
    });

    it('is read from the weekly page, which has its date above the table', async () => {
      const page = (day: string) =>
        `<!DOCTYPE html><h2>Week ending ${day}</h2><table><tr><th>Migrants arrived</th><th>Boats arrived</th><th>Migrants prevented</th><th>Events prevented</th></tr><tr><td>1,912</td><td>31</td><td>270</td><td>16</td></tr></table>`;
      const right = await run('convert --sheet weekly w.html', {
        files: { 'w.html': page('11 January 2026') },
      });
      expect(right.out).toContain('2026-01-11,1912,31,,270,16,\n');
      // The publisher's own slip in three weeks of January 2026.
      const wrong = await run('convert --sheet weekly w.html', {
        files: { 'w.html': page('11 January 2025') },
      });
      expect(wrong).toMatchObject({ code: 1, out: '' });
      expect(wrong.err).toContain(
        'unexpected week ending on 11 January 2025, a Saturday, expected a Sunday: is the year right?',
      );
    });

    it('is not taken from daily figures, nor from the package', async () => {
      const files = { 'x.csv': 'date,arrivals\n2025-01-05,5\n', 'x.html': '<html><p>nothing</p></html>' };
      expect(await run('convert --sheet weekly x.csv', { files })).toMatchObject({ code: 1, out: '' });
      expect((await run('convert --sheet weekly x.html', { files })).err).toContain(
        'unexpected page without weekly figures',
      );
      expect(await run('convert --sheet weekly')).toMatchObject({
        code: 2,
        err: 'crossings: the package has daily figures only: name a file with weekly ones\n',
      });
      expect((await run('convert --sheet monthly')).err).toContain(
        '--sheet: unexpected "monthly", expected one of daily, weekly',
      );
    });
  });
});
