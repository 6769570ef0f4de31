import { describe, expect, it } from 'vitest';
import { hasPartialDays, isLacking, knownOn, toSeriesSet, wholeFrom } from '../../src/series/index.js';
import { day, read } from '../support/figures.js';

const { entries } = await read(`date,route,arrivals
2025-01-01,A,9
2025-01-01,B,5
2025-01-02,A,4
2025-01-03,A,0
2025-01-04,A,0
2025-01-04,B,0
2025-01-06,A,1
2025-01-06,B,1
`);
const { series, coverage } = toSeriesSet(entries);
const arrivals = series('arrivals');

describe('a day of a sum', () => {
  it.each([
    ['2025-01-01', false, 14],
    ['2025-01-02', true, 4],
    // The missing series may have had arrivals, so 0 is not certain.
    ['2025-01-03', true, Number.NaN],
    ['2025-01-04', false, 0],
    ['2025-01-05', true, Number.NaN],
    ['2025-01-09', true, Number.NaN],
  ])('on %s is lacking: %s, and its known figure is %s', (date, lacks, known) => {
    expect(isLacking(arrivals, day(date))).toBe(lacks);
    expect(knownOn(arrivals, day(date))).toBe(known);
  });
});

describe('the days of a sum', () => {
  it('are partial if a day of the span is, both ends included', () => {
    const has = (first: string, last: string) =>
      hasPartialDays(arrivals, { first: day(first), last: day(last) });
    expect(has('2025-01-01', '2025-01-02')).toBe(true);
    expect(has('2025-01-03', '2025-01-04')).toBe(true);
    expect(has('2025-01-04', '2025-01-04')).toBe(false);
    expect(has('2025-01-01', '2025-01-01')).toBe(false);
  });

  it('are not partial where no series has a figure', async () => {
    const { entries: blank } = await read(
      'date,route,arrivals\n2025-01-01,A,1\n2025-03-01,B,2\n2025-03-02,B,\n2025-03-03,B,2\n',
    );
    const sum = toSeriesSet(blank);
    expect(hasPartialDays(sum.series('arrivals'), sum.coverage)).toBe(false);
  });

  it('are never partial with a single series', async () => {
    const one = toSeriesSet((await read('date,arrivals\n2025-01-01,9\n')).entries);
    expect(hasPartialDays(one.series('arrivals'), one.coverage)).toBe(false);
  });

  it('are complete from the day after the last that lacks a series', () => {
    const from = (first: string, last: string) => wholeFrom(arrivals, { first: day(first), last: day(last) });
    expect(from('2025-01-01', '2025-01-01')).toBe(coverage.first);
    expect(from('2025-01-01', '2025-01-04')).toBe(day('2025-01-04'));
    expect(from('2025-01-01', '2025-01-06')).toBe(day('2025-01-06'));
    expect(from('2025-01-01', '2025-01-05')).toBe(day('2025-01-06'));
    expect(from('2025-01-06', '2025-01-06')).toBe(day('2025-01-06'));
  });

  it('are complete from the first day of the span if every day of it is', async () => {
    const one = toSeriesSet(
      (await read('date,arrivals\n2025-01-01,9\n2025-01-02,9\n2025-01-03,9\n')).entries,
    );
    const span = { first: day('2025-01-02'), last: day('2025-01-03') };
    expect(wholeFrom(one.series('arrivals'), span)).toBe(span.first);
  });
});
