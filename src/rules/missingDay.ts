import { spanInWords, toCivilDate } from '../calendar/index.js';
import { placeOf } from '../entry/index.js';
import type { Rule } from './rule.js';

export const missingDay: Rule = {
  name: 'missing-day',
  severity: 'warning',
  summary: 'every day from the first to the last has a row',
  check(entries) {
    return entries.days.flatMap((day, index) => {
      const before = entries.days[index - 1] ?? day - 1;
      const missing = day - before - 1;
      if (missing === 0) return [];
      const days = missing === 1 ? '1 day is' : `${missing} days are`;
      const message = `unexpected gap before this day, expected a row for each day: ${days} missing, ${spanInWords(before + 1, day - 1)}`;
      const place = placeOf(entries, index);
      return [{ rule: this.name, severity: this.severity, message, place, date: toCivilDate(before + 1) }];
    });
  },
};
