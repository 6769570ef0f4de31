import { describe, expect, it } from 'vitest';
import { notReached } from '../../src/claim/daysBehind.js';

const ROUTE = ['milestones', 0, 'rows', 0, 'date'];
const FIRST = { year: 2020, date: null, dayNumber: null, total: 8462, missingDays: 0 };

/** What is said of a day published for a total that was not reached, by data that end on `lastDay`. */
function said(
  expected: string,
  row: object = FIRST,
  lastDay = '2026-08-20',
  route: (string | number)[] = ROUTE,
) {
  return notReached(expected, { data: { milestones: [{ threshold: 10_000, rows: [row] }] }, lastDay }, route);
}

describe('a total that was not reached', () => {
  it.each(['28 April 2020', '2020-04', '2021-01-05', '2031-01'])(
    'in a year that is over refutes any day: %s',
    (expected) => expect(said(expected)).toBe('not reached: 8,462 by 31 December 2020'),
  );

  it.each([
    ['1 July 2026', 'not reached: 8,462 by 20 August 2026'],
    ['20 August 2026', 'not reached: 8,462 by 20 August 2026'],
    ['2026-07', 'not reached: 8,462 by 20 August 2026'],
    ['21 August 2026', null],
    ['2026-08', null],
    ['2027-01-01', null],
  ])('in a year that goes on, refutes no day to come: %s', (expected, words) =>
    expect(said(expected, { ...FIRST, year: 2026 })).toBe(words),
  );

  it('on the last day of the year is over', () => {
    expect(said('2021-02-01', FIRST, '2020-12-31')).toBe('not reached: 8,462 by 31 December 2020');
    expect(said('2021-02-01', FIRST, '2020-12-30')).toBe(null);
  });

  it('since a day, which has no year, is open to the end of the data', () => {
    const { year: _, ...since } = FIRST;
    expect(said('1 July 2026', since)).toBe('not reached: 8,462 by 20 August 2026');
    expect(said('21 August 2026', since)).toBe(null);
  });

  it.each([
    ['it was reached', { ...FIRST, date: '2020-11-01' }],
    ['the day is known by its number', { ...FIRST, dayNumber: 5 }],
    ['there is no total', { ...FIRST, total: null }],
    ['a day without a figure may hide that it was', { ...FIRST, missingDays: 1 }],
  ])('refutes nothing where %s', (_, row) => expect(said('28 April 2020', row)).toBe(null));

  it('refutes no other figure, no text, and nothing without the end of the data', () => {
    expect(said('5', FIRST, '2026-08-20', [...ROUTE.slice(0, -1), 'dayNumber'])).toBe(null);
    expect(said('2020-04-28', FIRST, '2026-08-20', [...ROUTE.slice(0, -1), 'total'])).toBe(null);
    expect(said('in spring')).toBe(null);
    expect(said('2020-4')).toBe(null);
    const { data } = { data: { date: null } };
    expect(notReached('28 April 2020', { data }, ['date'])).toBe(null);
  });
});
