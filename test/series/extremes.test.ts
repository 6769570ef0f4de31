import { describe, expect, it } from 'vitest';
import { highestOf, placeAmong, rankByValue, windows, withoutOverlap } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const candidate = (first: number, last: number, value: number) => ({ span: { first, last }, value });

describe('rankByValue', () => {
  it('gives equal values the same rank, lists the earlier first, and counts both for the next rank', () => {
    const ranked = rankByValue(
      [candidate(3, 3, 5), candidate(1, 1, 5), candidate(2, 2, 9), candidate(4, 4, 1)],
      'highest',
    );
    expect(ranked.map(({ rank, sharedBy, span }) => [rank, sharedBy, span.first])).toEqual([
      [1, 1, 2],
      [2, 2, 1],
      [2, 2, 3],
      [4, 1, 4],
    ]);
  });

  it('ranks from the lowest value up', () => {
    expect(rankByValue([candidate(1, 1, 5), candidate(2, 2, 0)], 'lowest').map(({ value }) => value)).toEqual(
      [0, 5],
    );
  });
});

it('placeAmong counts those before and those with the same value', () => {
  expect(placeAmong([9, 5, 5, 1], 5, 'highest')).toEqual({ rank: 2, sharedBy: 2 });
  expect(placeAmong([9, 5, 5, 1], 9, 'lowest')).toEqual({ rank: 4, sharedBy: 1 });
});

it('highestOf agrees with the first of rankByValue, and is null without candidates', () => {
  const candidates = [candidate(1, 1, 5), candidate(2, 2, 9), candidate(3, 3, 9)];
  expect(highestOf(candidates)).toBe(candidates[1]);
  expect(rankByValue(candidates, 'highest')[0]?.span).toEqual(candidates[1]?.span);
  expect(highestOf([])).toBe(null);
});

it('withoutOverlap keeps the better of two windows that share a day', () => {
  const kept = withoutOverlap([
    candidate(5, 7, 9),
    candidate(7, 9, 8),
    candidate(8, 10, 7),
    candidate(1, 3, 6),
  ]);
  expect(kept.map(({ span }) => span.first)).toEqual([5, 8, 1]);
});

it('withoutOverlap keeps windows on both sides of a better one, if they share none of its days', () => {
  const kept = withoutOverlap([
    candidate(5, 7, 9),
    candidate(3, 5, 8),
    candidate(2, 4, 7),
    candidate(8, 10, 6),
  ]);
  expect(kept.map(({ span }) => span.first)).toEqual([5, 2, 8]);
});

it('windows skips windows with a day without a figure', async () => {
  const series = (
    await seriesOf('date,arrivals\n2025-01-01,1\n2025-01-02,2\n2025-01-03,\n2025-01-04,4\n2025-01-05,0\n')
  ).series('arrivals');
  const span = { first: day('2025-01-01'), last: day('2025-01-05') };
  expect(windows(series, span, 2).map(({ value }) => value)).toEqual([3, 4]);
  expect(windows(series, span, 6)).toEqual([]);
  expect(windows(series, { ...span, last: day('2025-01-04') }, 1).map(({ value }) => value)).toEqual([
    1, 2, 4,
  ]);
});

it('windows skips windows without boats, which have no people per boat', async () => {
  const { series, coverage } = await seriesOf('date,arrivals,boats\n2025-01-01,0,0\n2025-01-02,8,2\n');
  expect(windows(series('people-per-boat'), coverage, 1).map(({ value }) => value)).toEqual([4]);
});
