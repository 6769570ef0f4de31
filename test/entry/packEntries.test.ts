import { describe, expect, it } from 'vitest';
import { packEntries, unpackEntries } from '../../src/entry/index.js';
import { officialRelease, read } from '../support/figures.js';

describe('packEntries', () => {
  it('unpacks what was packed unchanged, including the official figures', async () => {
    const { entries } = await officialRelease();
    const packed = JSON.parse(JSON.stringify(packEntries(entries)));
    expect(unpackEntries(packed, 'bundled')).toEqual(entries);
  });

  it('unpacks no days if there is no measure', () => {
    const unpacked = unpackEntries({ first: '2025-01-01', figures: {}, notes: {} }, 'bundled');
    expect([unpacked.days, unpacked.lines, unpacked.fileIndexes]).toEqual([[], [], []]);
  });

  it('refuses a day without a row', async () => {
    const { entries } = await read('date,arrivals\n2025-01-01,5\n2025-01-03,7\n');
    expect(() => packEntries(entries)).toThrow(new RangeError('a day has no row'));
  });
});
