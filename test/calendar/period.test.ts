import { describe, expect, it } from 'vitest';
import {
  addMonths,
  duringSpan,
  endBeforeMonths,
  periodInWords,
  periodInYear,
  periodOf,
  periodOfSpan,
  periodsIn,
  spanName,
  toCivilDate,
} from '../../src/calendar/index.js';
import { day } from '../support/figures.js';

const span = (first: string, last: string) => ({ first: day(first), last: day(last) });

describe('periodOf', () => {
  it.each([
    ['day', '2024-02-29', 2024, 60, '2024-02-29', '2024-02-29'],
    ['week', '2025-08-04', 2025, 32, '2025-08-04', '2025-08-10'],
    ['week', '2025-08-10', 2025, 32, '2025-08-04', '2025-08-10'],
    ['week', '2023-01-01', 2023, 1, '2022-12-26', '2023-01-01'],
    ['week', '2024-12-30', 2025, 1, '2024-12-30', '2025-01-05'],
    ['month', '2024-02-10', 2024, 2, '2024-02-01', '2024-02-29'],
    ['quarter', '2025-12-31', 2025, 4, '2025-10-01', '2025-12-31'],
    ['half', '2025-07-01', 2025, 2, '2025-07-01', '2025-12-31'],
    ['year', '2025-07-01', 2025, 1, '2025-01-01', '2025-12-31'],
  ] as const)('gives the %s of %s the number %3$i of %2$i', (kind, date, year, number, first, last) => {
    expect(periodOf(kind, day(date))).toEqual({ kind, year, number, span: span(first, last) });
  });
});

it('periodsIn covers every day of a span once, and may extend beyond it', () => {
  const weeks = periodsIn('week', span('2025-08-06', '2025-08-12'));
  expect(weeks.map((week) => toCivilDate(week.span.last))).toEqual(['2025-08-10', '2025-08-17']);
  expect(periodsIn('month', span('2024-12-31', '2025-02-01')).map(({ number }) => number)).toEqual([
    12, 1, 2,
  ]);
});

it.each([
  ['2025-03-01', '2025-03-31', 'month'],
  ['2025-01-01', '2025-03-31', 'quarter'],
  ['2025-01-01', '2025-06-30', 'half'],
  ['2025-01-01', '2025-12-31', 'year'],
  ['2025-01-01', '2025-04-30', undefined],
  ['2025-03-15', '2025-03-31', undefined],
  ['2025-01-01', '2025-01-01', undefined],
])('periodOfSpan recognises %s to %s as %s', (first, last, kind) =>
  expect(periodOfSpan(span(first, last))?.kind).toBe(kind),
);

it.each([
  ['2025-03-31', -1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-15', -13, '2023-12-15'],
])('addMonths moves %s by %i months to %s', (date, months, expected) =>
  expect(toCivilDate(addMonths(day(date), months))).toBe(expected),
);

it.each([
  ['2025-08-20', 12, '2024-08-20'],
  ['2025-03-30', 1, '2025-02-28'],
  ['2025-02-28', 1, '2025-01-31'],
  ['2024-02-28', 12, '2023-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2025-02-28', 12, '2024-02-29'],
])('the months to %s, %i of them, follow on %s', (date, months, expected) =>
  expect(toCivilDate(endBeforeMonths(day(date), months))).toBe(expected),
);

describe('words', () => {
  it.each([
    ['month', '2025-03-10', 'March', 'March 2025'],
    ['quarter', '2025-03-10', 'first quarter', 'first quarter of 2025'],
    ['half', '2025-08-10', 'second half', 'second half of 2025'],
    ['week', '2025-08-06', 'week ending 10 August', 'week ending 10 August 2025'],
    ['day', '2025-08-06', '6 August', '6 August 2025'],
    ['year', '2025-08-06', '2025', '2025'],
  ] as const)('writes a %s without and with its year', (kind, date, inYear, whole) => {
    const period = periodOf(kind, day(date));
    expect([periodInYear(period), periodInWords(period)]).toEqual([inYear, whole]);
  });

  it.each([
    ['2025-03-01', '2025-03-31', 'March 2025', 'in March 2025'],
    ['2025-04-01', '2025-06-30', 'second quarter of 2025', 'in the second quarter of 2025'],
    ['2025-01-01', '2025-06-30', 'first half of 2025', 'in the first half of 2025'],
    ['2025-01-01', '2025-12-31', '2025', 'in 2025'],
    ['2025-04-12', '2025-04-12', '12 April 2025', 'on 12 April 2025'],
    ['2025-05-01', '2025-05-05', '1 to 5 May 2025', 'from 1 to 5 May 2025'],
  ])('writes %s to %s as %s', (first, last, name, during) => {
    expect([spanName(span(first, last)), duringSpan(span(first, last))]).toEqual([name, during]);
  });
});
