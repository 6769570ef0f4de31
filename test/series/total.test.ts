import { describe, expect, it } from 'vitest';
import { runningTotals, type Series, total, valueIfThere } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SET = await seriesOf(
  'date,arrivals,boats\n2025-01-01,60,1\n2025-01-02,,\n2025-01-04,40,1\n2025-01-05,0,0\n2025-01-06,30,\n',
);
const span = (first: string, last: string) => ({ first: day(first), last: day(last) });

describe('total', () => {
  it('includes both ends and counts missing days: blank, without a row, and outside the data', () => {
    const arrivals = SET.series('arrivals');
    expect(total(arrivals, span('2025-01-01', '2025-01-04'))).toEqual({
      value: 100,
      days: 2,
      missingDays: 2,
    });
    expect(total(arrivals, span('2024-12-31', '2025-01-01'))).toEqual({ value: 60, days: 1, missingDays: 1 });
  });

  it('is null without days that have a figure, and 0 for days without arrivals', () => {
    const arrivals = SET.series('arrivals');
    expect(total(arrivals, span('2025-01-02', '2025-01-03'))).toEqual({
      value: null,
      days: 0,
      missingDays: 2,
    });
    expect(total(arrivals, span('2025-01-05', '2025-01-05'))).toEqual({ value: 0, days: 1, missingDays: 0 });
  });

  it('has no days for a span that ends before it begins', () => {
    expect(total(SET.series('arrivals'), span('2025-01-02', '2025-01-01'))).toEqual({
      value: null,
      days: 0,
      missingDays: 0,
    });
  });

  it('divides people by boats of the days that have both, and is no mean of the days', async () => {
    const uneven = await seriesOf('date,arrivals,boats\n2025-01-01,10,1\n2025-01-02,290,4\n2025-01-03,50,\n');
    expect(total(uneven.series('people-per-boat'), span('2025-01-01', '2025-01-03'))).toEqual({
      value: 60,
      days: 2,
      missingDays: 1,
    });
  });

  it('of people per boat is null without boats', () => {
    expect(total(SET.series('people-per-boat'), span('2025-01-05', '2025-01-05')).value).toBeNull();
  });
});

describe('the total of a sum of several series', async () => {
  const set = await seriesOf(
    'date,route,arrivals,boats\n2025-01-01,A,5,1\n2025-01-01,B,1,1\n2025-01-02,A,7,1\n2025-01-03,A,5,1\n2025-01-03,B,1,1\n',
  );

  it('includes the series that a day has, and counts the day as missing if it lacks one', () => {
    const arrivals = set.series('arrivals');
    expect(total(arrivals, set.coverage)).toEqual({ value: 19, days: 2, missingDays: 1 });
    expect(total(arrivals, span('2025-01-02', '2025-01-02'))).toEqual({ value: 7, days: 0, missingDays: 1 });
  });

  it('of people per boat leaves out days that lack a series', () => {
    const ratio = set.series('people-per-boat');
    expect(total(ratio, set.coverage)).toEqual({ value: 3, days: 2, missingDays: 1 });
    expect(total(ratio, span('2025-01-02', '2025-01-02'))).toEqual({ value: null, days: 0, missingDays: 1 });
  });
});

/** A measure, its rows, and what is odd about it. */
const ASKED_OFTEN = [
  [
    'whole numbers with gaps',
    'arrivals',
    'date,arrivals\n2025-01-01,60\n2025-01-02,\n2025-01-04,40\n2025-01-05,0\n',
  ],
  [
    'people per boat',
    'people-per-boat',
    'date,arrivals,boats\n2025-01-01,10,1\n2025-01-02,290,4\n2025-01-03,50,\n2025-01-04,0,0\n',
  ],
  [
    'a sum that lacks a series',
    'arrivals',
    'date,route,arrivals\n2025-01-01,A,9\n2025-01-01,B,5\n2025-01-02,A,4\n2025-01-03,B,1\n',
  ],
  [
    'people per boat of a sum that lacks a series',
    'people-per-boat',
    'date,route,arrivals,boats\n2025-01-01,A,9,2\n2025-01-01,B,5,1\n2025-01-02,A,4,1\n2025-01-03,A,2,1\n2025-01-03,B,1,1\n',
  ],
] as const;

it.each(ASKED_OFTEN)('totals asked for often are those asked for once: %s', async (_, measure, csv) => {
  const spans = [...Array(9).keys()].flatMap((from) =>
    [...Array(9).keys()].map((to) => ({ first: day('2024-12-30') + from, last: day('2024-12-30') + to })),
  );
  const often = (await seriesOf(csv)).series(measure);
  const all = [...spans, ...spans].map((each) => total(often, each)).slice(spans.length);
  const alone = spans.map(async (each) => total((await seriesOf(csv)).series(measure), each));
  expect(all).toEqual(await Promise.all(alone));
});

it('totals of decimals asked for often are added up one by one, as those asked for once', () => {
  const made = (): Series => ({
    measure: { name: 'cost', unit: 'count' } as Series['measure'],
    first: day('2025-01-01'),
    values: Float64Array.of(0.1, 0.2, 0.3),
  });
  const last = span('2025-01-02', '2025-01-03');
  const often = made();
  expect([1, 2, 3, 4].map(() => total(often, last).value)).toEqual(Array(4).fill(0.2 + 0.3));
});

describe('valueIfThere', () => {
  it('is the value over the span, and null without figures or without the measure', () => {
    const whole = span('2025-01-01', '2025-01-06');
    expect(valueIfThere(SET, 'arrivals', whole)).toBe(130);
    expect(valueIfThere(SET, 'arrivals', span('2025-01-02', '2025-01-02'))).toBeNull();
    expect(valueIfThere(SET, 'uncontrolled-landings', whole)).toBeNull();
  });
});

describe('runningTotals', () => {
  const days = span('2024-12-31', '2025-01-06');

  it('gives a total for each day, with the number of missing days so far', () => {
    expect(runningTotals(SET.series('arrivals'), days)).toEqual([
      { value: null, days: 0, missingDays: 1 },
      { value: 60, days: 1, missingDays: 1 },
      { value: 60, days: 1, missingDays: 2 },
      { value: 60, days: 1, missingDays: 3 },
      { value: 100, days: 2, missingDays: 3 },
      { value: 100, days: 3, missingDays: 3 },
      { value: 130, days: 4, missingDays: 3 },
    ]);
  });

  it('divides total people by total boats for people per boat', () => {
    const values = runningTotals(SET.series('people-per-boat'), days).map(({ value }) => value);
    expect(values).toEqual([null, 60, 60, 60, 50, 50, 50]);
  });

  it('is empty for a span that ends before it begins', () => {
    expect(runningTotals(SET.series('arrivals'), { first: days.last, last: days.first })).toEqual([]);
  });
});
