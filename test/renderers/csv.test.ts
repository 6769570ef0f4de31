import { describe, expect, it } from 'vitest';
import { delimited } from '../../src/renderers/csv.js';
import type { Table } from '../../src/report/index.js';

function one(cell: string | number | null): string {
  const table: Table = {
    titled: true,
    columns: [{ key: 'x', title: 'X', audience: 'all' }],
    rows: [{ cells: { x: cell } }],
  };
  return delimited(table, ',').split('\n')[1] ?? '';
}

describe('delimited', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-x', "'-x"],
    ['@x', "'@x"],
    ['-', '-'],
    [-8551, '-8551'],
    [30.614525139664803, '30.614525139664803'],
    [null, ''],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', 'a\\nb'],
    ['\x1b[31m', '\\u001b[31m'],
    ['a\ud800', 'a\\ud800'],
  ])('writes %j as %j', (cell, written) => expect(one(cell)).toBe(written));
});
