import { longDate, toCivilDate, toDayNumber } from '../calendar/index.js';
import { placeOf } from '../entry/index.js';
import type { Rule } from './rule.js';

export const futureDay: Rule = {
  name: 'future-day',
  severity: 'warning',
  summary: 'no day lies after today',
  check(entries, { today }) {
    const now = toDayNumber(today);
    return entries.days.flatMap((day, index) => {
      if (day <= now) return [];
      const message = `unexpected day ${longDate(day)}, expected none after today, ${longDate(now)}: is the year right?`;
      const place = placeOf(entries, index);
      return [{ rule: this.name, severity: this.severity, message, place, date: toCivilDate(day) }];
    });
  },
};
