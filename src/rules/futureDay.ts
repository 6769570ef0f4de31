import { longDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import { daysInARow, daysInWords, findingOn, isFuture, type Rule } from '../rule/index.js';

export const futureDay: Rule = {
  name: 'future-day',
  severity: 'warning',
  summary: 'no day lies after today',
  explanation:
    'A figure of a day cannot be known before the day is over: a day to come is most often a typing error in the year. Today is the day in UTC, which in the United Kingdom never begins earlier than the day there.',
  examples: [{ input: 'date,arrivals\n2025-01-01,5\n2099-01-02,6\n', lines: [3] }],
  check(entries, { today }) {
    const now = toDayNumber(today);
    const begin = entries.days.length - entries.days.filter((day) => isFuture(day, now)).length;
    const late = entries.days.slice(begin);
    return daysInARow(late, () => true).map(({ first, last }) => {
      const days = daysInWords(late[first] as number, late[last] as number);
      const message = `unexpected ${days}, expected none after today, ${longDate(now)}: is the year right?`;
      return findingOn(this, entries, begin + first, toCivilDate(late[first] as number), message);
    });
  },
};
