import { longDate } from '../calendar/index.js';
import { boatsInWords, findingsOnDays, isCrowded, mostPeople, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const crowdedBoat: Rule = {
  name: 'crowded-boat',
  severity: 'warning',
  summary: 'no day has more people than its boats could have carried',
  explanation:
    'More than 100 people a boat and 200 over. Of the official days to August 2026 the closest to that are 230 people in 1 boat, 366 in 3 and 1,072 in 13, about three quarters of the limit; the most in a boat rises from year to year, hence the slack. The limit was calibrated on the official series.',
  examples: [
    { input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,610,1\n', lines: [3] },
    { input: 'date,arrivals,boats\n2026-08-10,230,1\n', lines: [] },
  ],
  check(entries) {
    return findingsOnDays(
      this,
      entries,
      'arrivals',
      isCrowded,
      ({ day, people, boats }) =>
        `unexpected ${wholeNumberText(people)} arrivals in ${boatsInWords(boats)} on ${longDate(day)}, expected at most ${wholeNumberText(mostPeople(boats))}: is there a digit too many?`,
    );
  },
};
