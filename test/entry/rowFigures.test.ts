import { describe, expect, it } from 'vitest';
import { NO_FIGURE, type PlainRows, TEXT } from '../../src/entry/index.js';
import { figuresOfRow, PlainRow, type RowFigures } from '../../src/entry/rowFigures.js';

const CELLS = ['2025-01-01', '5', '', '1,305 [r]', 'x', 'Late'];
const RAW = { line: 7, cells: CELLS };

/** Two plain rows, the second of which is the given one; later columns are unused. */
function plain(): PlainRows {
  const figures: Int32Array[] = [];
  for (const [column, figure] of [
    [1, 5],
    [2, NO_FIGURE],
    [3, TEXT],
    [4, TEXT],
    [5, TEXT],
  ] as const)
    figures[column] = Int32Array.of(99, figure);
  return {
    count: 2,
    days: Int32Array.of(1, 2),
    figures,
    most: 99,
    series: null,
    matching: () => 0,
    lineOf: (index) => index + 6,
    cellStart: (index, column) => index * 100 + column,
    row: (index) => (index === 1 ? RAW : { line: 6, cells: [] }),
  };
}

function second(): PlainRow {
  const row = new PlainRow(plain());
  row.index = 1;
  return row;
}

describe.each<[string, () => RowFigures]>([
  ['one of many plain rows', second],
  ['a row that was read by itself', () => figuresOfRow({ raw: RAW, day: 20_089, gated: null })],
])('%s', (_, make) => {
  const row = make();

  it('tells a figure, a missing figure and text that is not a count apart', () => {
    expect([1, 2, 3, 4].map((column) => row.figure(column))).toEqual([5, Number.NaN, 1305, undefined]);
  });

  it('knows which cells have text that cannot be restored from a figure', () => {
    expect([2, 3, 4, 5].map((column) => row.isText(column))).toEqual([false, true, true, true]);
  });

  it('knows its line and its cells', () => {
    expect([row.line, row.raw()]).toEqual([7, RAW]);
  });
});

describe('a cursor over plain rows', () => {
  it('reads the row at its index', () => {
    const row = second();
    row.index = 0;
    expect([row.line, row.figure(3), row.isText(3)]).toEqual([6, 99, false]);
  });

  it('has no text in an unused column, nor beside a figure that says all', () => {
    expect([0, 1, 8].map((column) => second().isText(column))).toEqual([false, false, false]);
  });

  it('knows where its cells start', () => {
    expect(second().start(4)).toBe(104);
  });
});

it('reads no figure after the end of a row that ends early', () => {
  const row = figuresOfRow({ raw: { line: 2, cells: ['2025-01-01', '5'] }, day: 20_089, gated: null });
  expect([row.figure(1), row.figure(2)]).toEqual([5, Number.NaN]);
});
