import { type DayNumber, spanInWords, toCivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { findingOn, missingDays, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

/** Fewest rows that show what period each is of. */
const FEWEST_ROWS = 4;
/** Days from one month to the next. */
const [SHORTEST, LONGEST] = [28, 31];

/** The period that lies between all rows, which then are of weeks or months; `null` for rows of days. */
function periodBetween(days: Entries['days']): 'week' | 'month' | null {
  if (days.length < FEWEST_ROWS) return null;
  const steps = days.slice(1).map((day, index) => day - (days[index] as DayNumber));
  if (steps.every((step) => step === 7)) return 'week';
  return steps.every((step) => step >= SHORTEST && step <= LONGEST) ? 'month' : null;
}

export const missingDay: Rule = {
  name: 'missing-day',
  severity: 'warning',
  summary: 'every day from the first to the last has a row',
  explanation:
    'The publisher gives a row for every calendar day, also for those without arrivals. A day that is left out is counted as missing, not as 0. Files with rows only for days with crossings break this rule at every gap: add the zeros. Rows of weeks or months break it once.',
  examples: [
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,0\n2025-01-04,7\n', lines: [4] },
    {
      input: 'date,arrivals\n2025-01-05,50\n2025-01-12,0\n2025-01-19,70\n2025-01-26,90\n2025-02-02,10\n',
      lines: [3],
    },
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,0\n', lines: [] },
  ],
  check(entries) {
    const period = periodBetween(entries.days);
    if (period !== null) {
      const message = `unexpected rows a ${period} apart, expected a row for each day: they look like ${period}ly figures; use daily ones`;
      return [findingOn(this, entries, 1, toCivilDate((entries.days[0] as DayNumber) + 1), message)];
    }
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
