import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundThresholds } from '../../../src/commands/report/sections.js';

describe('roundThresholds', () => {
  it('goes up in equal round steps', () => {
    expect(roundThresholds(45_755)).toEqual([10_000, 20_000, 30_000, 40_000]);
    expect(roundThresholds(8462)).toEqual([2000, 4000, 6000, 8000]);
    expect(roundThresholds(5)).toEqual([1, 2, 3, 4, 5]);
    expect(roundThresholds(0)).toEqual([]);
  });

  it('has one to five totals, none of them above the highest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (most) => {
        const totals = roundThresholds(most);
        expect(totals.length).toBeGreaterThanOrEqual(1);
        expect(totals.length).toBeLessThanOrEqual(5);
        expect(Math.max(...totals)).toBeLessThanOrEqual(most);
        expect(totals.every((total) => Number.isInteger(total))).toBe(true);
      }),
    );
  });
});
