import { expect, it } from 'vitest';
import { columnView, lazyEntries } from '../../src/entry/columnView.js';

const REST = { notes: new Map(), files: ['a.csv'], sheets: [null], fileIndexes: [0, 0] };

function read() {
  const figures = new Map([['arrivals', Float64Array.of(5, Number.NaN)]]);
  return lazyEntries({ days: Int32Array.of(20, 21), figures, lines: () => Int32Array.of(2, 3) }, REST);
}

it('makes each plain array once, on first access', () => {
  const entries = read();
  expect(entries).toEqual({
    ...REST,
    days: [20, 21],
    figures: new Map([['arrivals', [5, Number.NaN]]]),
    lines: [2, 3],
  });
  expect(entries.days).toBe(entries.days);
  expect(entries.figures).toBe(entries.figures);
});

it('views entries as they were read, but a copy with other figures as it is', () => {
  const entries = read();
  expect(columnView(entries).days).toEqual(Int32Array.of(20, 21));
  const copy = { ...entries, figures: new Map([['boats', [1, 2]]]) };
  expect(copy.days).toEqual([20, 21]);
  const { days, figures, lines, ...others } = columnView(copy);
  expect([days, figures, lines(), others]).toEqual([[20, 21], copy.figures, [2, 3], {}]);
});
