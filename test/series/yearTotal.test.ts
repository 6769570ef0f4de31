import { describe, expect, it } from 'vitest';
import { compareWith, totalOnBasis, yearTotal } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SERIES = (await seriesOf('date,arrivals\n2024-01-01,10\n2024-12-31,30\n')).series('arrivals');
const YEAR = { first: day('2024-01-01'), last: day('2024-12-31') };
const PART = { first: day('2024-01-01'), last: day('2024-12-30') };
const ANNUAL = new Map([[2024, 45]]);

describe('yearTotal', () => {
  it('uses the annual table only for a whole year', () => {
    expect(yearTotal(SERIES, 2024, YEAR, ANNUAL).value).toBe(45);
    expect(yearTotal(SERIES, 2024, PART, ANNUAL).value).toBe(10);
    expect(yearTotal(SERIES, 2024, YEAR).value).toBe(40);
    expect(yearTotal(SERIES, 2024, YEAR, new Map()).value).toBe(40);
  });

  it('has no missing days with the annual table, even if the daily series has', () => {
    expect(yearTotal(SERIES, 2024, YEAR, ANNUAL)).toMatchObject({ days: 366, missingDays: 0 });
  });

  it('uses the annual table for the whole years among several', () => {
    const longer = { first: YEAR.first, last: day('2025-01-31') };
    expect(totalOnBasis(SERIES, longer, ANNUAL)).toEqual({ value: 45, days: 366, missingDays: 31 });
    expect(
      totalOnBasis(SERIES, { first: day('2025-01-01'), last: day('2025-01-31') }, ANNUAL).value,
    ).toBeNull();
  });

  it('compareWith compares the first total with the second', () => {
    const [whole, part] = [yearTotal(SERIES, 2024, YEAR), yearTotal(SERIES, 2024, PART)];
    const apart = { ...part, span: { first: YEAR.last + 1, last: YEAR.last + 2 } };
    expect(compareWith(whole, apart)).toMatchObject({ value: 10, difference: 30, changePercent: 300 });
  });

  it('compareWith compares no totals that count some of the same days', () => {
    const [whole, part] = [yearTotal(SERIES, 2024, YEAR), yearTotal(SERIES, 2024, PART)];
    expect(compareWith(whole, part)).toMatchObject({ value: 10, difference: null, changePercent: null });
  });
});
