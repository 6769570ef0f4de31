import { expect, it } from 'vitest';
import { barShares, type Table, type TableRow } from '../../src/report/index.js';

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
