import { firstDayOf, lastDayOf, toCivilDate, yearOf } from '../calendar/index.js';
import { inWords } from '../finding/index.js';
import { figuresOf, findingOn, type Rule } from './rule.js';

/** The daily series and the annual table differ by up to 0.05 %: 4 people in 2020 and 19 in 2022. */
const TOLERANCE = 0.001;

export const annualMismatch: Rule = {
  name: 'annual-mismatch',
  severity: 'error',
  summary: 'the days of each whole year add up to the finalised annual statistics',
  explanation:
    'Only with --annual, for years all of whose days have a figure. The annual statistics are finalised and the daily series is not: they differ by 4 people in 2020 and by 19 in 2022, so a difference of up to 1 in 1,000 is none. The annual table comes with the package.',
  needs: 'annual',
  examples: [{ input: 'date,arrivals\n2025-01-01,5\n', options: '--annual', lines: [] }],
  check(entries, { annual = new Map() }) {
    const figures = figuresOf(entries, 'arrivals');
    if (figures === null) return [];
    const sums = new Map<number, { sum: number; days: number; last: number }>();
    for (const [index, day] of entries.days.entries()) {
      const figure = figures[index] as number;
      if (Number.isNaN(figure)) continue;
      const before = sums.get(yearOf(day)) ?? { sum: 0, days: 0, last: index };
      sums.set(yearOf(day), { sum: before.sum + figure, days: before.days + 1, last: index });
    }
    return [...sums].flatMap(([year, { sum, days, last }]) => {
      const final = annual.get(year);
      const isWhole = days === lastDayOf(year) - firstDayOf(year) + 1;
      if (final === undefined || !isWhole || Math.abs(sum - final) <= final * TOLERANCE) return [];
      const message = `unexpected ${inWords(sum)} arrivals in ${year}, expected about ${inWords(final)} as in the finalised annual statistics`;
      const more = { measure: 'arrivals', actual: String(sum), expected: String(final) };
      return [findingOn(this, entries, last, toCivilDate(lastDayOf(year)), message, more)];
    });
  },
};
