import { describe, expect, it } from 'vitest';
import { total, valueIfThere } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SET = await seriesOf(
  'date,arrivals,boats\n2025-01-01,60,1\n2025-01-02,,\n2025-01-04,40,1\n2025-01-05,0,0\n2025-01-06,30,\n',
);
const span = (first: string, last: string) => ({ first: day(first), last: day(last) });

describe('total', () => {
  it('includes both ends and counts the days it lacks: blank, without a row, and outside the data', () => {
    const arrivals = SET.series('arrivals');
    expect(total(arrivals, span('2025-01-01', '2025-01-04'))).toEqual({
      value: 100,
      days: 2,
      missingDays: 2,
    });
    expect(total(arrivals, span('2024-12-31', '2025-01-01'))).toEqual({ value: 60, days: 1, missingDays: 1 });
  });

  it('of no days is unknown, of days with nobody is 0', () => {
    const arrivals = SET.series('arrivals');
    expect(total(arrivals, span('2025-01-02', '2025-01-03'))).toEqual({
      value: null,
      days: 0,
      missingDays: 2,
    });
    expect(total(arrivals, span('2025-01-05', '2025-01-05'))).toEqual({ value: 0, days: 1, missingDays: 0 });
  });

  it('of a span that ends before it begins has no days at all', () => {
    expect(total(SET.series('arrivals'), span('2025-01-02', '2025-01-01'))).toEqual({
      value: null,
      days: 0,
      missingDays: 0,
    });
  });

  it('of people per boat is total over total of the days that have both, never a mean', async () => {
    const uneven = await seriesOf('date,arrivals,boats\n2025-01-01,10,1\n2025-01-02,290,4\n2025-01-03,50,\n');
    expect(total(uneven.series('people-per-boat'), span('2025-01-01', '2025-01-03'))).toEqual({
      value: 60,
      days: 2,
      missingDays: 1,
    });
  });

  it('of people per boat without a boat is unknown', () => {
    expect(total(SET.series('people-per-boat'), span('2025-01-05', '2025-01-05')).value).toBeNull();
  });
});

describe('the total of a sum of several series', async () => {
  const set = await seriesOf(
    'date,route,arrivals,boats\n2025-01-01,A,5,1\n2025-01-01,B,1,1\n2025-01-02,A,7,1\n2025-01-03,A,5,1\n2025-01-03,B,1,1\n',
  );

  it('has what there is of a day that lacks a series, and counts the day as missing', () => {
    const arrivals = set.series('arrivals');
    expect(total(arrivals, set.coverage)).toEqual({ value: 19, days: 2, missingDays: 1 });
    expect(total(arrivals, span('2025-01-02', '2025-01-02'))).toEqual({ value: 7, days: 0, missingDays: 1 });
  });

  it('of people per boat leaves out such a day: a part of each says nothing', () => {
    const ratio = set.series('people-per-boat');
    expect(total(ratio, set.coverage)).toEqual({ value: 3, days: 2, missingDays: 1 });
    expect(total(ratio, span('2025-01-02', '2025-01-02'))).toEqual({ value: null, days: 0, missingDays: 1 });
  });
});

describe('valueIfThere', () => {
  it('is the value over the span, and null without figures or without the measure', () => {
    const whole = span('2025-01-01', '2025-01-06');
    expect(valueIfThere(SET, 'arrivals', whole)).toBe(130);
    expect(valueIfThere(SET, 'arrivals', span('2025-01-02', '2025-01-02'))).toBeNull();
    expect(valueIfThere(SET, 'uncontrolled-landings', whole)).toBeNull();
  });
});
