import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { NO_ENTRIES, placeOf } from '../../src/entry/index.js';
import type { Finding } from '../../src/finding/index.js';
import { validateEntries } from '../../src/ingest/index.js';
import { day, read } from '../support/figures.js';
import { table } from '../support/table.js';

/** `severity rule line:column`, one for each finding. */
async function told(text: string): Promise<string[]> {
  return (await read(text)).findings.map(
    ({ severity, rule, place }) => `${severity} ${rule} ${place?.line}:${place?.column ?? '-'}`,
  );
}

describe('validateEntries', () => {
  it('puts days in columns, earliest first, whatever the order of the input', async () => {
    const { entries, findings } = await read(
      'date,arrivals,boats,notes\n2025-01-03,120,2,\n02/01/2025,61,1,Revised\n',
    );
    expect(findings).toEqual([]);
    expect(entries.days.map(toCivilDate)).toEqual(['2025-01-02', '2025-01-03']);
    expect(entries.figures.get('arrivals')).toEqual([61, 120]);
    expect([...entries.notes]).toEqual([[0, 'Revised']]);
    expect(placeOf(entries, 0)).toEqual({ file: 'daily.csv', line: 3 });
  });

  it('stores what was not published as NaN, and reports it if a figure was due', async () => {
    const text = 'date,arrivals,boats,uncontrolled_landings\n2025-01-01,,0,-\n2025-01-02,[x],-,0\n';
    const { entries } = await read(text);
    expect(entries.figures.get('arrivals')).toEqual([Number.NaN, Number.NaN]);
    expect(entries.figures.get('uncontrolled-landings')).toEqual([Number.NaN, 0]);
    expect(await told(text)).toEqual([
      'warning missing-value 2:12',
      'warning missing-value 3:12',
      'warning missing-value 3:16',
    ]);
  });

  it('lists every bad row, in the order of the input, with its line and column', async () => {
    const text =
      'date,arrivals,boats\n2025-02-30,1,1\n2025-01-02,1.5,x\n2025-01-03\n2025-01-04,"1\n2",1\n2025-01-05,7,1\n';
    expect(await told(text)).toEqual([
      'error unreadable-date 2:1',
      'error unreadable-count 3:12',
      'error unreadable-count 3:16',
      'error ragged-row 4:-',
      'error unreadable-count 5:12',
    ]);
    expect((await read(text)).entries.figures.get('arrivals')).toEqual([7]);
  });

  it('says what is unexpected, what was expected, and why', async () => {
    expect((await read('date,arrivals\n2025-01-01,-5\n')).findings[0]?.message).toBe(
      'unexpected "-5" for arrivals, expected a whole number from 0, or an empty cell where there is no figure: it is negative',
    );
  });

  it('counts a day with two equal rows once, with a warning', async () => {
    const { entries, findings } = await read('date,arrivals\n2025-01-01,5\n1 January 2025,5\n');
    expect(entries.figures.get('arrivals')).toEqual([5]);
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'unexpected second row for 1 January 2025, expected one row a day: line 2 has the same figures, and the day is counted once',
      ],
    ]);
  });

  it('refuses two different rows of a day, and points from the second to the first', async () => {
    const { findings } = await read('date,arrivals,boats\n2025-01-01,5,1\n2025-01-01,5,2\n');
    expect(findings[0]).toMatchObject({
      severity: 'error',
      rule: 'duplicate-day',
      place: { line: 3, column: 14 },
    });
    expect(findings[0]?.message).toContain('with boats "2", expected one row a day: line 2 has "1"');
  });

  it('refuses a second row that differs only in an extra column', async () => {
    const { findings } = await read('date,arrivals,lost\n2025-01-01,5,1\n2025-01-01,5,7\n');
    expect(findings).toMatchObject([
      { rule: 'duplicate-day', severity: 'error', place: { line: 3, column: 14 } },
    ]);
  });

  it('reports findings of the reader even if the columns are unusable', async () => {
    expect(await told('date,boats\n2025-01-01,1\n2025-01-02\n')).toEqual([
      'error ragged-row 3:-',
      'error missing-column 1:-',
    ]);
  });

  it('does not take a blank and a 0 for the same figure', async () => {
    expect(await told('date,arrivals\n2025-01-01,0\n2025-01-01,\n')).toContain('error duplicate-day 3:12');
  });

  it('keeps the first of very many findings of one kind, and says how many more there are', async () => {
    const rows = Array.from({ length: 20_000 }, () => '2025-01-01,5\n');
    const { findings } = await read(`date,arrivals\n${rows.join('')}2025-01-01,6\nx,1\n`);
    expect(findings).toHaveLength(1_002);
    expect(findings.slice(-2)).toMatchObject([
      {
        rule: 'duplicate-day',
        severity: 'error',
        message: '19000 more findings of this kind, the last on line 20002',
        count: 19_000,
        place: { line: 1_003 },
      },
      { rule: 'unreadable-date' },
    ]);
  });

  describe('a wrong year', () => {
    const run = 'date,arrivals\n2026-04-18,1\n2026-04-19,2\n2025-04-20,3\n2026-04-21,4\n';

    it('is refused, and its row is read as the corrected day, which leaves neither a gap nor a second row', async () => {
      const { entries, findings } = await read(run);
      expect(findings).toEqual([
        {
          rule: 'wrong-year',
          severity: 'error',
          message: 'unexpected 20 April 2025 after 19 April 2026, expected 20 April 2026: the year is wrong',
          place: { file: 'daily.csv', line: 4, column: 1 },
          date: '2026-04-20',
        },
      ]);
      expect(entries.days).toEqual([18, 19, 20, 21].map((number) => day(`2026-04-${number}`)));
      expect(entries.figures.get('arrivals')).toEqual([1, 2, 3, 4]);
    });

    it('is reported without a day before it in the first row', async () => {
      expect(
        (await read(run.replace('2026-04-18', '2016-04-18').replace('2025', '2026'))).findings,
      ).toMatchObject([
        {
          message: 'unexpected 18 April 2016 in the first row, expected 18 April 2026: the year is wrong',
          place: { line: 2 },
        },
      ]);
    });

    it('is reported beside an unreadable count of its row', async () => {
      expect(await told(run.replace(',3', ',x'))).toEqual([
        'error wrong-year 4:1',
        'error unreadable-count 4:12',
      ]);
    });

    it('is not detected in a file with one day of every year', async () => {
      expect(await told('date,arrivals\n2023-04-14,1\n2024-04-14,2\n2025-04-14,3\n2026-04-14,4\n')).toEqual(
        [],
      );
    });
  });

  it('reports the meaning of a marker', async () => {
    expect((await read('date,arrivals\n2025-01-01,5 [r]\n')).findings[0]?.message).toBe(
      '"5 [r]" for arrivals is marked as revised',
    );
  });

  it('refuses figures whose sum cannot be exact, at the row where that happens', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(await told(`date,arrivals\n2025-01-01,${most}\n2025-01-02,1\n2025-01-03,1\n`)).toEqual([
      'error sum-too-large 3:12',
    ]);
  });

  it('recognises a repeated row of headings', async () => {
    expect((await read('date,arrivals\n2025-01-01,5\ndate,arrivals\n')).findings[0]?.message).toContain(
      'remove the repeated row of headings',
    );
  });

  it('refuses headings without rows', async () => {
    expect(await told('date,arrivals\n')).toEqual(['error no-days 1:-']);
  });

  it('accepts the names of series in the first column', async () => {
    const { series } = await read('route,date,arrivals\nA,2025-01-01,5\n');
    expect(series?.names).toEqual(['A']);
  });

  describe('findings of a reader', () => {
    const rows = [['2025-01-01', '5']];
    const error = { rule: 'not-a-table', severity: 'error', message: 'no table' } as const;

    it('are the only ones if there are no columns', async () => {
      const nothing = await validateEntries(table([], [], { findings: [error] }));
      expect(nothing).toEqual({ entries: NO_ENTRIES, series: null, findings: [error] });
    });

    it('are the only ones for an input that turns out to be unreadable, of which no row counts', async () => {
      const given = table(['date', 'arrivals', 'arrivals!'], rows, { findings: [error], isRefused: true });
      expect(await validateEntries(given)).toEqual({ entries: NO_ENTRIES, series: null, findings: [error] });
    });

    it('are listed without a place first, then by line', async () => {
      const at = (rule: string, line?: number): Finding => ({
        rule,
        severity: 'info',
        message: rule,
        ...(line && { place: { file: 'x.xlsx', line } }),
      });
      const findings = [at('four', 4), at('none'), at('two', 2), at('nowhere'), at('also two', 2)];
      const told = (await validateEntries(table(['date', 'arrivals'], rows, { findings }))).findings;
      expect(told.map(({ rule }) => rule)).toEqual(['none', 'nowhere', 'two', 'also two', 'four']);
    });
  });

  it('removes the apostrophe that keeps a note from being run as a formula', async () => {
    expect([...(await read("date,arrivals,notes\n2025-01-01,5,'=1+1\n")).entries.notes.values()]).toEqual([
      '=1+1',
    ]);
  });

  describe('columns', () => {
    it.each([
      ['date,boats\n2025-01-01,1\n', 'error missing-column 1:-'],
      ['date,arrivals,Migrants arrived\n2025-01-01,1,1\n', 'error duplicate-column 1:15'],
      ['date,arrivals,\n2025-01-01,1,\n', 'warning unnamed-column 1:15'],
    ])('%j: %s', async (text, finding) => expect(await told(text)).toEqual([finding]));

    it('keeps a numeric column as a measure of its own, and leaves out a column of text', async () => {
      const { entries } = await read(
        'date,arrivals,Dinghies lost,weather,__proto__\n2025-01-01,5,1,calm,x\n2025-01-02,6,,rough,y\n',
      );
      expect([...entries.figures.keys()]).toEqual(['arrivals', 'dinghies-lost']);
      expect(entries.figures.get('dinghies-lost')).toEqual([1, Number.NaN]);
    });

    it('does not let a column replace the computed measure of its name', async () => {
      const { entries } = await read('date,arrivals,boats,people per boat\n2025-01-01,60,1,99\n');
      expect([...entries.figures.keys()]).toEqual(['arrivals', 'boats']);
    });
  });

  it('reads the same day from any notation', async () => {
    expect((await read('Date,Migrants arrived\n14 April 2025,5\n')).entries.days).toEqual([
      day('2025-04-14'),
    ]);
  });
});
