import { type CivilDate, longDate, spanInWords, toCivilDate, toDayNumber } from '../calendar/index.js';
import {
  countedFrom,
  daysInARow,
  figuresOf,
  findingOn,
  isZeroTooLong,
  type Rule,
  summerDays,
  ZERO_RUN,
} from '../rule/index.js';

const zeros = (first: string, days: number) =>
  Array.from(
    { length: days },
    (_, index) => `${toCivilDate(toDayNumber(first as CivilDate) + index)},0\n`,
  ).join('');

export const zeroRun: Rule = {
  name: 'zero-run',
  severity: 'warning',
  summary: 'no run of days without arrivals is longer than a season can have',
  explanation:
    'A feed that is frozen goes on giving 0. More than 42 days in a row without arrivals, or more than 24 of them from April to September, are one and a half times the longest official runs from 2019 on (28 days in November and December 2025, 16 in June and July 2019). Days before 2019 are not counted, since weeks without arrivals were usual then. A gap or a missing figure ends a run.',
  examples: [
    { input: `date,arrivals\n2025-06-30,61\n${zeros('2025-07-01', 30)}`, lines: [3] },
    { input: `date,arrivals\n2025-11-14,61\n${zeros('2025-11-15', 28)}`, lines: [] },
  ],
  check(entries) {
    const figures = figuresOf(entries, 'arrivals');
    if (figures === null) return [];
    const { mostDays, mostSummerDays } = ZERO_RUN;
    const runs = daysInARow(entries.days, (index) => figures[index] === 0);
    return runs.flatMap(({ first, last }) => {
      const to = entries.days[last] as number;
      const from = countedFrom(entries.days[first] as number);
      if (!isZeroTooLong(from, to)) return [];
      const days = to - from + 1;
      const isInSummer = summerDays(from, to) > mostSummerDays;
      const most = isInSummer ? `${mostSummerDays} from April to September` : `${mostDays}`;
      const isLast = last === entries.days.length - 1;
      const remedy = isLast
        ? `since ${longDate(from)} nothing else has come: is the feed frozen?`
        : 'were the figures lost?';
      const message = `unexpected ${days} days in a row without arrivals, ${spanInWords(from, to)}, expected at most ${most}: ${remedy}`;
      return [findingOn(this, entries, last - days + 1, toCivilDate(from), message, { measure: 'arrivals' })];
    });
  },
};
