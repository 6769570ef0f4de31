import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { madeRow, madeSheet, madeWorkbook } from '../support/workbook.js';

describe('convert', () => {
  it('gives the bundled figures as they stand, byte for byte', async () => {
    const bundled = readFileSync(new URL('../../fixtures/daily.csv', import.meta.url), 'utf8');
    expect(await run('convert')).toMatchObject({ code: 0, out: bundled, err: '' });
  });

  it('gives the same bytes for the same figures in another order and form, and again for its own', async () => {
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

  it('merges a workbook and a page, the later one winning, and says where they differ', async () => {
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

  it('keeps what a spreadsheet would run from being run', async () => {
    const files = { 'x.csv': 'date,arrivals,notes\n2025-01-01,5,=HYPERLINK("x")\n' };
    expect(
      (
        await run('convert x.csv', {
          files: { 'x.csv': files['x.csv'].replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"') },
        })
      ).out,
    ).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('says which columns it leaves out', async () => {
    const { out, err } = await run('convert x.csv', {
      files: { 'x.csv': 'date,arrivals,lost\n2025-01-01,5,1\n' },
    });
    expect(out).not.toContain('lost');
    expect(err).toContain('the column lost has no place in the canonical CSV and is left out');
  });

  it('gives nothing of data that are unfit, and has no formats', async () => {
    expect(await run('convert x.csv', { files: { 'x.csv': 'date,arrivals\n2025-02-30,5\n' } })).toMatchObject(
      { code: 1, out: '' },
    );
    expect(await run('convert --json')).toMatchObject({
      code: 2,
      err: "crossings: unknown option '--json'\n",
    });
  });
});
