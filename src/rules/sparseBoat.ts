import { longDate } from '../calendar/index.js';
import { boatsInWords, fewestPeople, findingsOnDays, isSparse, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

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
    return findingsOnDays(
      this,
      entries,
      'arrivals',
      isSparse,
      ({ day, people, boats }) =>
        `unexpected ${wholeNumberText(people)} ${people === 1 ? 'arrival' : 'arrivals'} in ${boatsInWords(boats)} on ${longDate(day)}, expected at least ${wholeNumberText(fewestPeople(day, boats))}: was a digit lost, or is one too many in the boats?`,
    );
  },
};
