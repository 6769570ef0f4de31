import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { figureOn, isLacking } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

describe('toSeriesSet', async () => {
  const set = await seriesOf('date,arrivals,boats,lost\n2025-01-03,60,2,1\n2025-01-01,5,0,\n');

  it('gives a measure by day, with NaN for days that were not published', () => {
    const { first, values } = set.series('arrivals');
    expect([first, [...values]]).toEqual([day('2025-01-01'), [5, Number.NaN, 60]]);
  });

  it('lists known measures first, then those of the input, and people per boat only if both its parts are there', async () => {
    expect(set.measures).toEqual(['arrivals', 'boats', 'people-per-boat', 'lost']);
    expect((await seriesOf('date,arrivals\n2025-01-01,5\n')).measures).toEqual(['arrivals']);
    expect(() => set.series('constructor')).toThrow(new RangeError('no measure "constructor"'));
  });

  it('has no people per boat on a day without boats', () => {
    const ratio = set.series('people-per-boat');
    expect([figureOn(ratio, day('2025-01-01')), figureOn(ratio, day('2025-01-03'))]).toEqual([
      Number.NaN,
      30,
    ]);
  });

  it('has no figure for days outside the data', () => {
    expect(figureOn(set.series('arrivals'), day('2024-12-31'))).toBeNaN();
  });
});

describe('a sum of several series', async () => {
  const set = await seriesOf(
    'date,route,arrivals,boats\n2025-01-01,A,5,1\n2025-01-01,B,1,1\n2025-01-02,A,7,1\n2025-01-03,A,5,1\n2025-01-03,B,1,\n2025-01-04,A,1,1\n2025-01-04,B,2,1\n',
  );
  const days = (name: string) => [...set.series(name).values];
  const lacking = (name: string) => [...(set.series(name).partial ?? [])].map(toCivilDate);

  it('adds up the series that a day has, and marks days that lack one', () => {
    expect([days('arrivals'), lacking('arrivals')]).toEqual([[6, 7, 6, 3], ['2025-01-02']]);
    expect([days('boats'), lacking('boats')]).toEqual([
      [2, 1, 1, 2],
      ['2025-01-02', '2025-01-03'],
    ]);
    const arrivals = set.series('arrivals');
    const isLackingOn = ['2025-01-01', '2025-01-02', '2025-01-05'].map((date) =>
      isLacking(arrivals, day(date)),
    );
    expect(isLackingOn).toEqual([false, true, true]);
  });

  it('has no quotient for a day on which either part lacks a series', () => {
    expect(days('people-per-boat')).toEqual([3, Number.NaN, Number.NaN, 1.5]);
    expect(lacking('people-per-boat')).toEqual(['2025-01-02', '2025-01-03']);
  });

  it('has no partial days if no day lacks a series', async () => {
    const whole = await seriesOf('date,route,arrivals,boats\n2025-01-01,A,5,1\n2025-01-01,B,1,1\n');
    for (const name of ['arrivals', 'people-per-boat'])
      expect(whole.series(name)).not.toHaveProperty('partial');
  });
});
