import { describe, expect, it } from 'vitest';
import { machineTable, recordTable } from '../../src/report/index.js';

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
