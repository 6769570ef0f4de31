import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../src/calendar/index.js';
import { lacksDays, rollUp } from '../../src/series/index.js';
import { day, seriesOf } from '../support/figures.js';

const SET = await seriesOf(
  'date,arrivals,boats\n2024-12-30,1,1\n2024-12-31,2,1\n2025-01-01,4,1\n2025-01-05,8,1\n2025-01-06,16,4\n',
);
const ALL = { first: day('2024-12-30'), last: day('2025-01-06') };

describe('rollUp', () => {
  it('assigns a week to the year of its Sunday, and cuts periods to the span', () => {
    const rows = rollUp(SET.series('arrivals'), 'week', ALL);
    expect(
      rows.map(({ year, number, value, days, missingDays, partial }) => [
        year,
        number,
        value,
        days,
        missingDays,
        partial,
      ]),
    ).toEqual([
      [2025, 1, 15, 4, 3, false],
      [2025, 2, 16, 1, 0, true],
    ]);
    expect(toCivilDate(rows[1]?.span.last ?? 0)).toBe('2025-01-06');
  });

  it.each([
    ['month', '2025-01-01', '2025-01-31', false],
    ['month', '2025-01-02', '2025-01-31', true],
    ['month', '2025-01-01', '2025-01-30', true],
    ['weekday', '2025-01-01', '2025-12-31', false],
    ['weekday', '2025-01-02', '2025-12-31', true],
    ['weekday', '2025-01-01', '2025-12-30', true],
  ] as const)('the first %s of %s to %s is partial: %s', (kind, first, last, partial) => {
    const [row] = rollUp(SET.series('arrivals'), kind, { first: day(first), last: day(last) });
    expect(row?.partial).toBe(partial);
  });

  it('adds up running totals within each year, and for years from the first day of the span', () => {
    const months = rollUp(SET.series('arrivals'), 'month', ALL);
    expect(months.map(({ running }) => running.value)).toEqual([3, 28]);
    expect(rollUp(SET.series('arrivals'), 'year', ALL).map(({ running }) => running.value)).toEqual([3, 31]);
  });

  it('divides running totals for a quotient', () => {
    const days = rollUp(SET.series('people-per-boat'), 'day', {
      first: day('2025-01-05'),
      last: day('2025-01-06'),
    });
    expect(days.map(({ running }) => running.value)).toEqual([8, 24 / 5]);
  });

  it('groups the days of a year by weekday, with the number of days that each lacks', () => {
    const rows = rollUp(SET.series('arrivals'), 'weekday', {
      first: day('2025-01-01'),
      last: day('2025-01-06'),
    });
    expect(rows.map(({ number, value, missingDays }) => [number, value, missingDays])).toEqual([
      [1, 16, 0],
      [2, null, 0],
      [3, 4, 0],
      [4, null, 1],
      [5, null, 1],
      [6, null, 1],
      [7, 8, 0],
    ]);
    expect(rows.map(({ running }) => running.value)).toEqual([16, 16, 20, 20, 20, 20, 28]);
  });
});

describe('lacksDays', () => {
  const ofDays = (first: string, last: string) =>
    rollUp(SET.series('arrivals'), 'day', { first: day(first), last: day(last) });

  it('is true of a period that is cut, or has a day without a figure', () => {
    expect(ofDays('2025-01-01', '2025-01-02').map((row) => lacksDays(row))).toEqual([false, true]);
    const [cut] = rollUp(SET.series('arrivals'), 'week', ALL).slice(-1);
    expect(cut?.missingDays).toBe(0);
    expect(cut && lacksDays(cut)).toBe(true);
  });

  it('is true of a running total that has a day without a figure before the period', () => {
    const last = ofDays('2025-01-01', '2025-01-05').at(-1);
    expect(last && [lacksDays(last), lacksDays(last, last.running)]).toEqual([false, true]);
  });
});
