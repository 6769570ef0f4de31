import { describe, expect, it } from 'vitest';
import { barShares, machineTable, recordTable, type Table, type TableRow } from '../../src/report/index.js';

describe('machineTable', () => {
  it('has the keys as headings, in their order', () => {
    const rows = [
      { rank: 1, value: 5 },
      { rank: 2, value: null },
    ];
    expect(machineTable(['value', 'rank'], rows)).toEqual({
      audience: 'machine',
      titled: true,
      columns: [
        { key: 'value', title: 'value', audience: 'machine' },
        { key: 'rank', title: 'rank', audience: 'machine' },
      ],
      rows: [{ cells: { rank: 1, value: 5 } }, { cells: { rank: 2, value: null } }],
    });
  });

  it('has headings without rows', () => {
    const { columns, rows } = machineTable(['rank'], []);
    expect([columns.length, rows]).toEqual([1, []]);
  });

  it('has the keys of a single record as headings', () => {
    const { columns, rows } = recordTable({ date: '2025-04-12', total: null });
    expect(columns.map(({ title }) => title)).toEqual(['date', 'total']);
    expect(rows).toEqual([{ cells: { date: '2025-04-12', total: null } }]);
  });
});

function tableOf(rows: readonly TableRow[], bars = true): Table {
  return {
    titled: true,
    columns: [{ key: 'value', title: 'Value', unit: 'people', bars, audience: 'all' }],
    rows,
  };
}

const row = (value: number | null, emphasis = false): TableRow => ({ cells: { value }, emphasis });

describe('barShares', () => {
  it('are shares of the longest bar; unknown values, 0 and totals have none', () => {
    expect(barShares(tableOf([row(5), row(10), row(null), row(0), row(15, true)]))).toEqual([
      0.5, 1, 0, 0, 0,
    ]);
    expect(barShares(tableOf([row(0), row(0)]))).toEqual([0, 0]);
  });

  it('are null without a column of bars, or with a single row', () => {
    expect(barShares(tableOf([row(5)]))).toBeNull();
    expect(barShares(tableOf([row(5), row(6)], false))).toBeNull();
  });
});
