import { longDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import { findingOn, type Rule } from '../rule/index.js';

export const stale: Rule = {
  name: 'stale',
  severity: 'error',
  summary: 'the last day is not older than --max-age allows',
  explanation:
    'Only with --max-age. The page of the last 7 days ends a day or two before today, the workbook of a Friday on the Thursday before it: --max-age 9d suits who follows the workbook, 3d who follows the page.',
  needs: 'maxAge',
  examples: [
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,6\n', options: '--max-age 3d', lines: [3] },
    { input: 'date,arrivals\n2025-01-01,5\n', lines: [] },
  ],
  check(entries, { today, maxAge }) {
    const now = toDayNumber(today);
    // A day after today is a slip, and does not make the data newer.
    const index = entries.days.findLastIndex((day) => day <= now);
    const last = entries.days[index];
    if (maxAge === undefined || last === undefined) return [];
    const age = now - last;
    if (age <= maxAge) return [];
    const message = `unexpected end on ${longDate(last)}, ${age} days ago, expected at most ${maxAge}: fetch newer figures`;
    return [findingOn(this, entries, index, toCivilDate(last), message)];
  },
};
