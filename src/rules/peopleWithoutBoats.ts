import { longDate } from '../calendar/index.js';
import { findingsOnDays, hasPeopleOnly, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const peopleWithoutBoats: Rule = {
  name: 'people-without-boats',
  severity: 'warning',
  summary: 'a day with arrivals has boats',
  explanation:
    'In every edition of the official series, a day has boats exactly if it has arrivals. People without a boat are most often a figure in the wrong column or a boat that was not entered.',
  examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,55,0\n', lines: [3] }],
  check(entries) {
    return findingsOnDays(
      this,
      entries,
      'boats',
      hasPeopleOnly,
      ({ day, people }) =>
        `unexpected 0 boats on ${longDate(day)}, expected some for ${wholeNumberText(people)} arrivals: is a figure in the wrong column?`,
    );
  },
};
