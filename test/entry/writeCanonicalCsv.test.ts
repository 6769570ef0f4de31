import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalMeasures, writeCanonicalCsv, writeSeriesCsv } from '../../src/entry/index.js';
import { daysOf } from '../support/daysOf.js';
import { day, officialRelease, read } from '../support/figures.js';

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

  it('leaves a figure that was not published empty', async () => {
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

  it('quotes a note of several lines, or with a comma or a quotation mark, and no other', () => {
    const arrivals = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [day('2025-01-01') + index, 1]));
    const notes = ['a; b', 'a, b', 'a\nb', 'a\rb', 'a "b"'];
    expect(writeCanonicalCsv(daysOf({ arrivals }, { notes: new Map(notes.entries()) }))).toBe(
      'date,arrivals,boats,uncontrolled_landings,notes\n2025-01-01,1,,,a; b\n2025-01-02,1,,,"a, b"\n2025-01-03,1,,,"a\nb"\n2025-01-04,1,,,"a\rb"\n2025-01-05,1,,,"a ""b"""\n',
    );
  });
});

describe('the canonical CSV of a weekly series', () => {
  const sunday = day('2025-01-05');
  const week = daysOf({
    arrivals: { [sunday]: 9 },
    boats: { [sunday]: 2 },
    'migrants-prevented': { [sunday]: 30 },
    'events-prevented': { [sunday]: 4 },
  });

  it('has a row a week, with what was prevented', () => {
    expect(writeCanonicalCsv(week, 'weekly')).toBe(
      'week_ending,arrivals,boats,uncontrolled_landings,migrants_prevented,events_prevented,notes\n2025-01-05,9,2,,30,4,\n',
    );
  });

  it('has the names of several series in the second column', () => {
    const named = { column: 'Port', names: ['A'], byName: new Map([['A', week]]) };
    expect(writeSeriesCsv(named, 'weekly')).toBe(
      'week_ending,port,arrivals,boats,uncontrolled_landings,migrants_prevented,events_prevented,notes\n2025-01-05,A,9,2,,30,4,\n',
    );
  });

  it('has other measures than that of a daily one', () => {
    expect(canonicalMeasures('daily')).toEqual(['arrivals', 'boats', 'uncontrolled-landings']);
    expect(canonicalMeasures('weekly')).toEqual([
      'arrivals',
      'boats',
      'uncontrolled-landings',
      'migrants-prevented',
      'events-prevented',
    ]);
  });
});

describe('writeSeriesCsv', () => {
  it('sorts rows by day, and those of one day in the order of the series', () => {
    const [first, last] = [day('2025-01-01'), day('2025-01-02')];
    const byName = new Map(
      ['C', 'A', 'B'].map((name, index) => [name, daysOf({ arrivals: { [first]: index, [last]: 7 } })]),
    );
    expect(writeSeriesCsv({ column: 'x', names: ['C', 'A', 'B'], byName })).toBe(
      'date,series,arrivals,boats,uncontrolled_landings,notes\n2025-01-01,C,0,,,\n2025-01-01,A,1,,,\n2025-01-01,B,2,,,\n2025-01-02,C,7,,,\n2025-01-02,A,7,,,\n2025-01-02,B,7,,,\n',
    );
  });
});
