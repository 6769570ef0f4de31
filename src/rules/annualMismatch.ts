import { firstDayOf, lastDayOf, toCivilDate, yearOf } from '../calendar/index.js';
import { comparedYears, figuresOf, findingOn, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

/** The daily series and the annual table differ by up to 0.05 %: 4 people in 2020 and 19 in 2022. */
const TOLERANCE = 0.001;

export const annualMismatch: Rule = {
  name: 'annual-mismatch',
  severity: 'error',
  summary: 'the days of each whole year add up to the finalised annual statistics',
  explanation:
    'Only with --annual, for years that lie within the days of the data; one that lacks a day does not hold. The annual statistics are finalised and the daily series is not: they differ by 4 people in 2020 and by 19 in 2022, so a difference of up to 1 in 1,000 is none. The annual table comes with the package.',
  needs: 'annual',
  examples: [{ input: 'date,arrivals\n2025-01-01,5\n', options: '--annual', lines: [] }],
  check(entries, { annual = new Map() }) {
    const figures = figuresOf(entries, 'arrivals') ?? [];
    return comparedYears(entries, annual).flatMap((year) => {
      const final = annual.get(year) as number;
      const known = entries.days.flatMap((day, index) =>
        yearOf(day) === year && !Number.isNaN(figures[index]) ? [index] : [],
      );
      const sum = known.reduce((before, index) => before + (figures[index] as number), 0);
      const missing = lastDayOf(year) - firstDayOf(year) + 1 - known.length;
      if (missing === 0 && Math.abs(sum - final) <= final * TOLERANCE) return [];
      const lack = missing === 0 ? '' : `, with ${missing === 1 ? '1 day' : `${missing} days`} missing`;
      const message = `unexpected ${wholeNumberText(sum)} arrivals in ${year}${lack}, expected about ${wholeNumberText(final)} as in the finalised annual statistics`;
      const more = { measure: 'arrivals', actual: String(sum), expected: String(final) };
      const last = known.at(-1) ?? entries.days.length - 1;
      return [findingOn(this, entries, last, toCivilDate(lastDayOf(year)), message, more)];
    });
  },
};
