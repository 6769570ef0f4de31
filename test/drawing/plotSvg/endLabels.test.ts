import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/drawing/plotSvg/endLabels.js';

describe('spread', () => {
  it.each([
    ['what has room stays', [10, 50, 90], [10, 50, 90]],
    ['two of a kind move apart by half each', [50, 50], [45, 55]],
    ['the order of the wishes is kept', [52, 50], [56, 46]],
    ['the first end holds', [0, 0, 0], [0, 10, 20]],
    ['the last end holds', [100, 99], [100, 90]],
    ['nothing', [], []],
  ])('%s', (_, wishes, places) => {
    expect(spread(wishes, 10, 0, 100)).toEqual(places);
  });

  it('keeps the gap and the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 20 }), (wishes) => {
        const places = spread(wishes, 16, 0, 320).sort((a, b) => a - b);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(index === 0 ? 0 : (places[index - 1] ?? 0) + 16 - 1e-9);
          expect(place).toBeLessThanOrEqual(320);
        }
      }),
    );
  });
});
