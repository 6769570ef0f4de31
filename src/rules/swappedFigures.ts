import { longDate, toCivilDate } from '../calendar/index.js';
import { placeOf } from '../entry/index.js';
import { wholeNumberText } from '../text/index.js';
import { figuresOf, findingOn, type Rule } from './rule.js';

/** On more such days than this it is the columns that are swapped, not the figures of a day. */
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
    const [people, boats] = [figuresOf(entries, 'arrivals'), figuresOf(entries, 'boats')];
    if (people === null || boats === null) return [];
    const withArrivals = [...people.keys()].filter((index) => (people[index] as number) > 0);
    const swapped = withArrivals.filter((index) => (boats[index] as number) > (people[index] as number));
    const [first] = swapped;
    if (first === undefined) return [];
    if (swapped.length > MOST_DAYS && swapped.length * 2 > withArrivals.length) {
      const message = `unexpected more boats than people on ${wholeNumberText(swapped.length)} of ${wholeNumberText(withArrivals.length)} days with arrivals, expected fewer: are the two columns swapped?`;
      return [
        {
          rule: this.name,
          severity: this.severity,
          message,
          place: placeOf(entries, first),
          measure: 'arrivals',
        },
      ];
    }
    return swapped.map((index) => {
      const day = entries.days[index] as number;
      const message = `unexpected ${wholeNumberText(boats[index] as number)} boats for ${wholeNumberText(people[index] as number)} people on ${longDate(day)}, expected fewer boats than people: are the two figures swapped?`;
      return findingOn(this, entries, index, toCivilDate(day), message, {
        measure: 'boats',
        actual: String(boats[index]),
      });
    });
  },
};
