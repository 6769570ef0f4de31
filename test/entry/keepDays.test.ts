import { expect, it } from 'vitest';
import { keepDays } from '../../src/entry/index.js';
import { day, read } from '../support/figures.js';

it('keeps days with all that belongs to them', async () => {
  const { entries } = await read(
    'date,arrivals,notes\n2025-01-01,5,\n2025-01-02,6,Revised\n2025-01-03,7,x\n',
  );
  const kept = keepDays(entries, (each) => each > day('2025-01-01'));
  expect(kept).toMatchObject({
    days: [day('2025-01-02'), day('2025-01-03')],
    lines: [3, 4],
    fileIndexes: [0, 0],
  });
  expect([...kept.figures, ...kept.notes]).toEqual([
    ['arrivals', [6, 7]],
    [0, 'Revised'],
    [1, 'x'],
  ]);
  expect(keepDays(entries, () => false).days).toEqual([]);
});

it('adds no note to a day without one', async () => {
  const { entries } = await read('date,arrivals,notes\n2025-01-01,5,\n2025-01-02,6,Revised\n');
  expect([...keepDays(entries, () => true).notes]).toEqual([[1, 'Revised']]);
});
