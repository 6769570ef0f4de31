import { describe, expect, it } from 'vitest';
import { compareWith, yearTotal } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SERIES = seriesOf('date,arrivals\n2024-01-01,10\n2024-12-31,30\n').series('arrivals');
const YEAR = { first: day('2024-01-01'), last: day('2024-12-31') };
const PART = { first: day('2024-01-01'), last: day('2024-12-30') };
const ANNUAL = new Map([[2024, 45]]);

describe('yearTotal', () => {
  it('takes the annual table for a whole year only', () => {
    expect(yearTotal(SERIES, 2024, YEAR, ANNUAL).value).toBe(45);
    expect(yearTotal(SERIES, 2024, PART, ANNUAL).value).toBe(10);
    expect(yearTotal(SERIES, 2024, YEAR).value).toBe(40);
    expect(yearTotal(SERIES, 2024, YEAR, new Map()).value).toBe(40);
  });

  it('keeps the count of days of the daily series', () => {
    expect(yearTotal(SERIES, 2024, YEAR, ANNUAL)).toMatchObject({ days: 2, missingDays: 364 });
  });

  it('a comparison is of this figure against that one', () => {
    const [whole, part] = [yearTotal(SERIES, 2024, YEAR), yearTotal(SERIES, 2024, PART)];
    expect(compareWith(whole, part)).toMatchObject({ value: 10, difference: 30, changePercent: 300 });
  });
});
