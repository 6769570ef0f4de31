import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCanonicalCsv } from '../../src/entry/index.js';
import { officialRelease, read } from '../support/figures.js';

describe('writeCanonicalCsv', () => {
  it('writes the bundled figures as they stand, byte for byte', async () => {
    const { entries } = await officialRelease();
    const bundled = readFileSync(new URL('../../fixtures/daily.csv', import.meta.url), 'utf8');
    expect(writeCanonicalCsv(entries)).toBe(bundled);
  });

  it('writes the same bytes for any form of the same figures', async () => {
    const { entries } = await read(
      'Notes;Boats arrived;Migrants arrived;Date\r\n"a; ""b""";27;"1,305";3 September 2022\r\n',
    );
    expect(writeCanonicalCsv(entries)).toBe(
      'date,arrivals,boats,uncontrolled_landings,notes\n2022-09-03,1305,27,,"a; ""b"""\n',
    );
  });

  it('leaves a figure empty that was not published', async () => {
    expect(writeCanonicalCsv((await read('date,arrivals,boats\n2022-09-03,-,0\n')).entries)).toContain(
      '2022-09-03,,0,,\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', "'quoted"])(
    'keeps a spreadsheet from running the note %j',
    async (note) => {
      const { entries } = await read(`date,arrivals,notes\n2025-01-01,1,'${note}\n`);
      const written = writeCanonicalCsv(entries);
      expect(written).toContain(`,'${note}\n`);
      expect([...(await read(written)).entries.notes.values()]).toEqual([note]);
    },
  );
});
