import { spanInWords, toCivilDate } from '../calendar/index.js';
import { findingOn, missingDays, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const missingDay: Rule = {
  name: 'missing-day',
  severity: 'warning',
  summary: 'every day from the first to the last has a row',
  explanation:
    'The publisher gives a row for every calendar day, also for those without arrivals. A day that is left out is counted as missing, not as 0. Files with rows only for days with crossings break this rule at every gap: add the zeros.',
  examples: [
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,0\n2025-01-04,7\n', lines: [4] },
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,0\n', lines: [] },
  ],
  check(entries) {
    return entries.days.flatMap((day, index) => {
      const before = entries.days[index - 1] ?? day - 1;
      const missing = missingDays(before, day, 2);
      if (missing === 0) return [];
      const days = missing === 1 ? '1 day is' : `${wholeNumberText(missing)} days are`;
      const message = `unexpected gap before this day, expected a row for each day: ${days} missing, ${spanInWords(before + 1, day - 1)}`;
      return [findingOn(this, entries, index, toCivilDate(before + 1), message)];
    });
  },
};
