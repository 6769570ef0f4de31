import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { earlyDay, futureDay, missingDay } from '../../src/rules/index.js';
import { officialRelease, read } from '../support/figures.js';

const CONTEXT = { today: '2026-08-21' as CivilDate };
const { entries } = read('date,arrivals\n2017-12-31,1\n2018-01-01,1\n2026-08-21,1\n2026-08-22,1\n');

describe('future-day', () => {
  it('tells of a day after today, and not of today', () => {
    expect(futureDay.check(entries, CONTEXT)).toMatchObject([
      { rule: 'future-day', severity: 'warning', date: '2026-08-22', place: { file: 'daily.csv', line: 5 } },
    ]);
  });
});

describe('early-day', () => {
  it('tells of a day before the published series, and not of its first', () => {
    expect(earlyDay.check(entries, CONTEXT)).toMatchObject([
      { rule: 'early-day', severity: 'warning', date: '2017-12-31', place: { line: 2 } },
    ]);
  });
});

describe('missing-day', () => {
  it('tells of each gap once, at the day after it, and of none before the first day', () => {
    const { entries } = read('date,arrivals\n2025-01-01,1\n2025-01-03,1\n2025-01-07,1\n2025-01-08,1\n');
    expect(
      missingDay
        .check(entries, CONTEXT)
        .map(({ message, date, place }) => [message.split(': ')[1], date, place?.line]),
    ).toEqual([
      ['1 day is missing, 2 January 2025', '2025-01-02', 3],
      ['3 days are missing, 4 to 6 January 2025', '2025-01-04', 4],
    ]);
  });
});

it('the official figures break no rule', async () => {
  const official = (await officialRelease()).entries;
  expect([futureDay, earlyDay, missingDay].flatMap((rule) => rule.check(official, CONTEXT))).toEqual([]);
});
