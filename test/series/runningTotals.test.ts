import { describe, expect, it } from 'vitest';
import { runningTotals } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SET = await seriesOf(
  'date,arrivals,boats\n2025-01-01,60,1\n2025-01-02,,\n2025-01-04,40,1\n2025-01-05,0,0\n2025-01-06,30,\n',
);
const SPAN = { first: day('2024-12-31'), last: day('2025-01-06') };

describe('runningTotals', () => {
  it('has a total a day, which carries what it lacks', () => {
    expect(runningTotals(SET.series('arrivals'), SPAN)).toEqual([
      { value: null, days: 0, missingDays: 1 },
      { value: 60, days: 1, missingDays: 1 },
      { value: 60, days: 1, missingDays: 2 },
      { value: 60, days: 1, missingDays: 3 },
      { value: 100, days: 2, missingDays: 3 },
      { value: 100, days: 3, missingDays: 3 },
      { value: 130, days: 4, missingDays: 3 },
    ]);
  });

  it('of people per boat are totals over totals', () => {
    const values = runningTotals(SET.series('people-per-boat'), SPAN).map(({ value }) => value);
    expect(values).toEqual([null, 60, 60, 60, 50, 50, 50]);
  });

  it('of a span that ends before it begins are none', () => {
    expect(runningTotals(SET.series('arrivals'), { first: SPAN.last, last: SPAN.first })).toEqual([]);
  });
});
