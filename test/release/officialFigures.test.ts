import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf, toCivilDate } from '../../src/calendar/index.js';
import { toSeriesSet, total } from '../../src/series/index.js';
import { day, officialRelease } from '../support/figures.js';

/** Totals of the publisher's workbook of 21 August 2026: year, arrivals, boats, days with arrivals, largest day. */
const YEARS = [
  [2018, 299, 43, 29, 45],
  [2019, 1843, 164, 81, 86],
  [2020, 8462, 641, 130, 401],
  [2021, 28526, 1034, 154, 1250],
  [2022, 45755, 1110, 162, 1305],
  [2023, 29437, 602, 140, 872],
  [2024, 36816, 695, 151, 973],
  [2025, 41472, 672, 139, 1195],
  [2026, 15897, 234, 79, 752],
] as const;

describe('the bundled figures', () => {
  it.each(YEARS)(
    'add up to the published ones of %i',
    async (year, people, boats, daysWithArrivals, largest) => {
      const set = toSeriesSet((await officialRelease()).entries);
      const span = { first: firstDayOf(year), last: Math.min(lastDayOf(year), set.coverage.last) };
      const arrivals = set.series('arrivals');
      const days = [...arrivals.values.slice(span.first - arrivals.first, span.last - arrivals.first + 1)];
      expect(total(arrivals, span)).toEqual({ value: people, days: days.length, missingDays: 0 });
      expect(total(set.series('boats'), span).value).toBe(boats);
      expect(days.filter((value) => value > 0)).toHaveLength(daysWithArrivals);
      expect(Math.max(...days)).toBe(largest);
    },
  );

  it('cover every day, with uncontrolled landings from 2023 on', async () => {
    const { entries } = await officialRelease();
    expect([toCivilDate(entries.days[0] ?? 0), toCivilDate(entries.days.at(-1) ?? 0)]).toEqual([
      '2018-01-01',
      '2026-08-20',
    ]);
    const collected = entries.figures.get('uncontrolled-landings') ?? [];
    expect(entries.days.filter((_, index) => Number.isNaN(collected[index])).at(-1)).toBe(day('2022-12-31'));
    expect([...entries.notes.values()]).toEqual(Array(9).fill('Revised'));
  });
});
