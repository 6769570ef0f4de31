import { describe, expect, it } from 'vitest';
import { figureOn } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

describe('toSeriesSet', async () => {
  const set = await seriesOf('date,arrivals,boats,lost\n2025-01-03,60,2,1\n2025-01-01,5,0,\n');

  it('lays a measure out by day, with what was not published as NaN', () => {
    const { first, values } = set.series('arrivals');
    expect([first, [...values]]).toEqual([day('2025-01-01'), [5, Number.NaN, 60]]);
  });

  it('has the known measures first, then those of the input, and people per boat only with both its parts', async () => {
    expect(set.measures).toEqual(['arrivals', 'boats', 'people-per-boat', 'lost']);
    expect((await seriesOf('date,arrivals\n2025-01-01,5\n')).measures).toEqual(['arrivals']);
    expect(() => set.series('constructor')).toThrow(RangeError);
  });

  it('has no people per boat on a day without boats', () => {
    const ratio = set.series('people-per-boat');
    expect([figureOn(ratio, day('2025-01-01')), figureOn(ratio, day('2025-01-03'))]).toEqual([
      Number.NaN,
      30,
    ]);
  });

  it('has no figure outside its days', () => {
    expect(figureOn(set.series('arrivals'), day('2024-12-31'))).toBeNaN();
  });
});
