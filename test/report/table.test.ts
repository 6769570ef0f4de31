import { describe, expect, it } from 'vitest';
import { barShares, machineTable, recordTable, type Table, type TableRow } from '../../src/report/index.js';

describe('machineTable', () => {
  it('has the keys as headings, in their order, and rows with their cells', () => {
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

  it('has its headings even where there are no rows', () => {
    const { columns, rows } = machineTable(['rank'], []);
    expect([columns.length, rows]).toEqual([1, []]);
  });

  it('of one record has its names as headings', () => {
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

it('is the share of the longest; what is unknown, 0 or a row of totals has none', () => {
  expect(barShares(tableOf([row(5), row(10), row(null), row(0), row(15, true)]))).toEqual([0.5, 1, 0, 0, 0]);
  expect(barShares(tableOf([row(0), row(0)]))).toEqual([0, 0]);
});

it('is nothing where there is nothing to compare', () => {
  expect(barShares(tableOf([row(5)]))).toBeNull();
  expect(barShares(tableOf([row(5), row(6)], false))).toBeNull();
});
