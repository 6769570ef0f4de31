import { type CivilDate, longDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import { placeOf } from '../entry/index.js';
import type { Rule } from './rule.js';

/** The first day that the publisher has counted. */
const FIRST_PUBLISHED = toDayNumber('2018-01-01' as CivilDate);

export const earlyDay: Rule = {
  name: 'early-day',
  severity: 'warning',
  summary: 'no day lies before 1 January 2018, when the published series begins',
  check(entries) {
    return entries.days.flatMap((day, index) => {
      if (day >= FIRST_PUBLISHED) return [];
      const message = `unexpected day ${longDate(day)}, expected none before ${longDate(FIRST_PUBLISHED)}, when the published series begins: is the year right?`;
      const place = placeOf(entries, index);
      return [{ rule: this.name, severity: this.severity, message, place, date: toCivilDate(day) }];
    });
  },
};
