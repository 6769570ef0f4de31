import { longDate } from '../calendar/index.js';
import { boatsInWords, findingsOnDays, hasBoatsOnly, type Rule } from '../rule/index.js';

export const boatsWithoutPeople: Rule = {
  name: 'boats-without-people',
  severity: 'warning',
  summary: 'a day with boats has arrivals',
  explanation:
    'In every edition of the official series, a day has boats exactly if it has arrivals. Boats without people are most often a figure that was not entered, or lost.',
  examples: [{ input: 'date,arrivals,boats\n2025-01-01,61,1\n2025-01-02,0,3\n', lines: [3] }],
  check(entries) {
    return findingsOnDays(
      this,
      entries,
      'arrivals',
      hasBoatsOnly,
      ({ day, boats }) =>
        `unexpected 0 arrivals on ${longDate(day)}, expected some for ${boatsInWords(boats)}: was the figure lost?`,
    );
  },
};
