import { longDate, toCivilDate } from '../calendar/index.js';
import { daysInARow, daysInWords, FIRST_PUBLISHED, findingOn, isEarly, type Rule } from '../rule/index.js';

export const earlyDay: Rule = {
  name: 'early-day',
  severity: 'warning',
  summary: 'no day lies before 1 January 2018, when the published series begins',
  explanation:
    'The Home Office publishes a figure a day from 1 January 2018 on. An earlier day is most often a typing error in the year, or the way in which a spreadsheet writes an empty date (1899, 1900, 1970).',
  examples: [{ input: 'date,arrivals\n2017-12-31,1\n2018-01-01,0\n', lines: [2] }],
  check(entries) {
    const early = entries.days.filter(isEarly);
    return daysInARow(early, () => true).map(({ first, last }) => {
      const days = daysInWords(early[first] as number, early[last] as number);
      const message = `unexpected ${days}, expected none before ${longDate(FIRST_PUBLISHED)}, when the published series begins: is the year right?`;
      return findingOn(this, entries, first, toCivilDate(early[first] as number), message);
    });
  },
};
