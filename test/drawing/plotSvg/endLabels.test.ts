import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/drawing/plotSvg/endLabels.js';

describe('spread', () => {
  it.each([
    ['leaves positions with enough room', [10, 50, 90], [10, 50, 90]],
    ['moves two equal positions apart by half each', [50, 50], [45, 55]],
    ['keeps the order of positions', [52, 50], [56, 46]],
    ['stays within the first end', [0, 0, 0], [0, 10, 20]],
    ['stays within the last end', [100, 99], [100, 90]],
    ['gives nothing for no positions', [], []],
  ])('%s', (_, positions, places) => {
    expect(spread(positions, 10, 0, 100)).toEqual(places);
  });

  it('keeps the gap, and stays within both ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 20 }),
        (positions) => {
          const places = spread(positions, 16, 0, 320).sort((a, b) => a - b);
          for (const [index, place] of places.entries()) {
            expect(place).toBeGreaterThanOrEqual(index === 0 ? 0 : (places[index - 1] ?? 0) + 16 - 1e-9);
            expect(place).toBeLessThanOrEqual(320);
          }
        },
      ),
    );
  });
});
