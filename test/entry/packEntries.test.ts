import { describe, expect, it } from 'vitest';
import { packEntries, unpackEntries } from '../../src/entry/index.js';
import { officialRelease, read } from '../support/figures.js';

describe('packEntries', () => {
  it('what was packed comes back the same, the official figures included', async () => {
    const { entries } = await officialRelease();
    const packed = JSON.parse(JSON.stringify(packEntries(entries)));
    expect(unpackEntries(packed, 'bundled')).toEqual(entries);
  });

  it('without a measure has no days', () => {
    const unpacked = unpackEntries({ first: '2025-01-01', figures: {}, notes: {} }, 'bundled');
    expect([unpacked.days, unpacked.lines, unpacked.fileIndexes]).toEqual([[], [], []]);
  });

  it('has no place for a day without a row', async () => {
    const { entries } = await read('date,arrivals\n2025-01-01,5\n2025-01-03,7\n');
    expect(() => packEntries(entries)).toThrow(new RangeError('a day has no row'));
  });
});
