import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { validateEntries } from '../../src/entry/index.js';
import type { Finding } from '../../src/finding/index.js';
import { day, read } from '../support/figures.js';
import { table } from '../support/table.js';

const LANES = [
  ['as plain rows', true],
  ['through the gate', false],
] as const;

async function findingsOf(lines: readonly string[], fastLane: boolean): Promise<readonly Finding[]> {
  return (await read(`${lines.join('\n')}\n`, 'x.csv', { fastLane })).findings;
}

/** Finding that stands for all that are only counted: `severity message`. */
async function leftOut(lines: readonly string[], fastLane: boolean): Promise<string[]> {
  const findings = await findingsOf(lines, fastLane);
  return findings
    .filter(({ count }) => count !== undefined)
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe.each(LANES)('a second row of a day, %s', (_, fastLane) => {
  it('with the same figures is reported at its date, in whatever column that is', async () => {
    const lines = ['arrivals,date,boats', '5,2025-01-01,1', '5,2025-01-01,1'];
    expect(await findingsOf(lines, fastLane)).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'warning',
        message:
          'unexpected second row for 1 January 2025, expected one row a day: line 2 has the same figures, and the day is counted once',
        place: { file: 'x.csv', line: 3, column: 3 },
        date: '2025-01-01',
      },
    ]);
  });

  it.each([
    ['a known measure', 'Boats arrived', 'boats'],
    ['a column of its own', 'Dinghies lost', 'dinghies-lost'],
  ])('with other figures names %s, and both figures', async (_name, heading, measure) => {
    const lines = [`date,arrivals,${heading}`, '2025-01-01,5,1', '2025-01-01,5,2'];
    expect(await findingsOf(lines, fastLane)).toEqual([
      {
        rule: 'duplicate-day',
        severity: 'error',
        message: `unexpected second row for 1 January 2025 with ${measure} "2", expected one row a day: line 2 has "1"; remove the wrong one`,
        place: { file: 'x.csv', line: 3, column: 14 },
        date: '2025-01-01',
      },
    ]);
  });

  it('is only counted after the first thousand, with the line of the last', async () => {
    const two = ['2025-01-01,5', '2025-01-02,6'];
    const lines = ['date,arrivals', ...Array.from({ length: 751 }, () => two).flat()];
    expect(await leftOut(lines, fastLane)).toEqual([
      'warning 500 more findings of this kind, the last on line 1503',
    ]);
  });

  it('makes all counted ones an error if one of them has another figure', async () => {
    const lines = ['date,arrivals', ...Array.from({ length: 1501 }, () => '2025-01-01,5')];
    lines[1200] = '2025-01-01,6';
    expect(await leftOut(lines, fastLane)).toEqual([
      'error 500 more findings of this kind, the last on line 1502',
    ]);
  });
});

describe.each(LANES)('thousands of second rows of ten days, %s', (_, fastLane) => {
  const days = Array.from({ length: 10 }, (_row, index) => toCivilDate(day('2026-04-01') + index));
  const rows = () => Array.from({ length: 900 }, () => days.map((date) => `${date},5`)).flat();

  it('that agree are a warning, with the line of the last', async () => {
    // 9,000 rows, ten of which are the first of their days, 1,000 kept.
    expect(await leftOut(['date,arrivals', ...rows()], fastLane)).toEqual([
      'warning 7990 more findings of this kind, the last on line 9001',
    ]);
  });

  it.each([5000, 8997, 8998])('of which row %d disagrees are an error', async (at) => {
    const lines = ['date,arrivals', ...rows()];
    lines[at - 1] = `${lines[at - 1]}1`;
    expect(await leftOut(lines, fastLane)).toEqual([
      'error 7990 more findings of this kind, the last on line 9001',
    ]);
  });

  it('are not confused with following rows whose days are new', async () => {
    const more = Array.from({ length: 5000 }, (_row, index) => `${toCivilDate(day('2027-01-01') + index)},7`);
    expect(await leftOut(['date,arrivals', ...rows(), ...more], fastLane)).toEqual([
      'warning 7990 more findings of this kind, the last on line 9001',
    ]);
  });

  it('are each counted once, whatever stands between them', async () => {
    const lines = ['date,arrivals', ...rows()];
    // A date that might be a slip of the year waits for the rows behind it; it turns out to be a day of its own.
    lines[6006] = '2025-04-06,5';
    expect(lines.slice(6005, 6008)).toEqual(['2026-04-05,5', '2025-04-06,5', '2026-04-07,5']);
    expect(await findingsOf(lines, fastLane)).toHaveLength(1001);
    expect(await leftOut(lines, fastLane)).toEqual([
      'warning 7989 more findings of this kind, the last on line 9001',
    ]);
  });
});

describe('a second row in a sheet', () => {
  it('is reported at its cell, and so is the last of many', async () => {
    const rows = Array.from({ length: 1003 }, () => ['2025-01-01', '5']);
    const { findings } = await validateEntries(table(['date', 'arrivals'], rows));
    expect(findings[0]?.place).toEqual({ file: 'x.xlsx', cell: 'A3' });
    expect(findings.at(-1)?.message).toBe('2 more findings of this kind, the last in cell A1004');
  });

  it('is quoted as empty if it ends before a figure', async () => {
    const rows = [
      ['2025-01-01', '5', '1'],
      ['2025-01-01', '5'],
    ];
    const { findings } = await validateEntries(table(['date', 'arrivals', 'boats'], rows));
    expect(findings).toMatchObject([
      {
        rule: 'duplicate-day',
        message:
          'unexpected second row for 1 January 2025 with boats empty cell, expected one row a day: line 2 has "1"; remove the wrong one',
        place: { cell: 'C3' },
      },
    ]);
  });
});
