import { longDate } from '../calendar/index.js';
import { wholeNumberText } from '../text/index.js';
import { LARGER_BOATS, SPARSE } from './limits.js';
import { boatsInWords, peopleAndBoats } from './peopleAndBoats.js';
import type { Rule } from './rule.js';

export const sparseBoat: Rule = {
  name: 'sparse-boat',
  severity: 'warning',
  summary: 'no day has far fewer people than its boats would carry',
  explanation:
    'From 2023 on, 2 boats or more with fewer than 10 people each; before, when boats were smaller, 5 or more with fewer than 6. Of the official days the closest to that are 79 people in 3 boats, 2.6 times the limit, and 117 in 15, 1.3 times. One boat alone has no lower bound: 1 person in 1 boat is an official figure. The limits were calibrated on the official series.',
  examples: [
    { input: 'date,arrivals,boats\n2025-04-12,656,11\n2025-04-13,65,11\n', lines: [3] },
    { input: 'date,arrivals,boats\n2019-01-01,10,5\n2025-01-01,1,1\n', lines: [2] },
  ],
  check(entries) {
    return peopleAndBoats(this, entries, (arrivals, boats, day) => {
      const { boats: fewest, people } = day >= LARGER_BOATS ? SPARSE.since : SPARSE.before;
      if (!(boats >= fewest && arrivals > 0 && arrivals < people * boats)) return null;
      return {
        measure: 'arrivals',
        message: `unexpected ${wholeNumberText(arrivals)} ${arrivals === 1 ? 'arrival' : 'arrivals'} in ${boatsInWords(boats)} on ${longDate(day)}, expected at least ${wholeNumberText(people * boats)}: was a digit lost, or is one too many in the boats?`,
      };
    });
  },
};
