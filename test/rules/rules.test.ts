import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/calendar/index.js';
import { earlyDay, futureDay } from '../../src/rules/index.js';
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

it('the official figures break no rule', async () => {
  const official = (await officialRelease()).entries;
  expect([...futureDay.check(official, CONTEXT), ...earlyDay.check(official, CONTEXT)]).toEqual([]);
});
