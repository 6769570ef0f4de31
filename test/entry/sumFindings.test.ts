import { expect, it } from 'vitest';
import { type Entries, NO_ENTRIES, sumFindings } from '../../src/entry/index.js';
import { day } from '../support/figures.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** Days from 1 January 2025, a line each below the headings. */
function entriesWith(figures: Readonly<Record<string, readonly number[]>>): Entries {
  const days = (Object.values(figures)[0] ?? []).map((_, index) => day('2025-01-01') + index);
  return {
    ...NO_ENTRIES,
    days,
    figures: new Map(Object.entries(figures)),
    files: ['a.csv'],
    sheets: [null],
    fileIndexes: days.map(() => 0),
    lines: days.map((_, index) => index + 2),
  };
}

it('names the day with which a sum can no longer be exact', () => {
  expect(sumFindings(entriesWith({ arrivals: [5, Number.NaN, MOST - 6, 2, 7] }))).toEqual([
    {
      rule: 'sum-too-large',
      severity: 'error',
      message: 'unexpected 2 for arrivals, expected figures whose sum can be held exactly (up to 2^53 − 1)',
      place: { file: 'a.csv', line: 5 },
      date: '2025-01-04',
      measure: 'arrivals',
    },
  ]);
});

it('finds it on the first day and on the last', () => {
  const dates = (figures: readonly number[]) =>
    sumFindings(entriesWith({ arrivals: figures })).map(({ date }) => date);
  expect(dates([MOST + 1, 0])).toEqual(['2025-01-01']);
  expect(dates([MOST, 0, 1])).toEqual(['2025-01-03']);
});

it('reports neither the largest exact sum nor a lack of figures', () => {
  expect(sumFindings(entriesWith({ arrivals: [MOST - 1, Number.NaN, 1] }))).toEqual([]);
  expect(sumFindings(entriesWith({ arrivals: [] }))).toEqual([]);
});

it('adds up each measure separately', () => {
  const entries = entriesWith({ arrivals: [MOST, 1], boats: [1, 1], lost: [1, MOST] });
  expect(sumFindings(entries).map(({ message, date }) => [message.slice(0, 45), date])).toEqual([
    ['unexpected 1 for arrivals, expected figures w', '2025-01-02'],
    ['unexpected 9007199254740991 for lost, expecte', '2025-01-02'],
  ]);
});
