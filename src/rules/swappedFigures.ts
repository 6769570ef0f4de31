import { longDate } from '../calendar/index.js';
import { figuresOf, findingsOnDays, isSwapped, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

/** Swapped days above which the two columns are swapped, not the figures of single days. */
const MOST_DAYS = 5;

export const swappedFigures: Rule = {
  name: 'swapped-figures',
  severity: 'warning',
  summary: 'no day has more boats than people',
  explanation:
    "A boat carries one person at least, so more boats than people are two figures in each other's place. On more than 5 days, and on more than half of those with arrivals, the columns are swapped: that is told once.",
  covers: ['sparse-boat', 'outlier', 'crowded-boat', 'uncontrolled-exceeds-boats', 'repeated-figure'],
  examples: [
    { input: 'date,arrivals,boats\n2025-06-12,14,919\n2025-06-13,61,1\n', lines: [2] },
    { input: 'date,arrivals,boats\n2019-01-01,1,1\n', lines: [] },
  ],
  check(entries) {
    const found = findingsOnDays(
      this,
      entries,
      'boats',
      isSwapped,
      ({ day, people, boats }) =>
        `unexpected ${wholeNumberText(boats)} boats for ${wholeNumberText(people)} people on ${longDate(day)}, expected fewer boats than people: are the two figures swapped?`,
    );
    const withArrivals = figuresOf(entries, 'arrivals')?.filter((people) => people > 0).length ?? 0;
    const [first] = found;
    if (first?.place === undefined || found.length <= MOST_DAYS || found.length * 2 <= withArrivals)
      return found;
    const message = `unexpected more boats than people on ${wholeNumberText(found.length)} of ${wholeNumberText(withArrivals)} days with arrivals, expected fewer: are the two columns swapped?`;
    return [{ rule: this.name, severity: this.severity, message, place: first.place, measure: 'arrivals' }];
  },
};
