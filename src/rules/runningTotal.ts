import { spanInWords, toCivilDate } from '../calendar/index.js';
import { CLIMB, daysInARow, figuresOf, findingOn, isClimbTooLong, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

const total = (figures: readonly number[]) =>
  `date,arrivals\n${figures.map((figure, index) => `2025-04-0${index + 1},${figure}\n`).join('')}`;

export const runningTotal: Rule = {
  name: 'running-total',
  severity: 'warning',
  summary: 'arrivals fall again within a week',
  explanation: `Arrivals of each day fall again and again; running totals (cumulative figures, year to date) never do, and their sum is many times too large. More than ${CLIMB.mostDays} days in a row with arrivals, none with fewer than the day before, and ${CLIMB.fewestPeople} people or more on the last of them: the official series has such a run of 5 days twice, and never of more. A day without arrivals or without a figure ends a run.`,
  examples: [
    { input: total([100, 250, 300, 300, 420, 480, 600]), lines: [2] },
    { input: total([17, 71, 132, 156, 201, 0, 305]), lines: [] },
  ],
  check(entries) {
    const people = figuresOf(entries, 'arrivals');
    if (people === null) return [];
    const at = (index: number) => people[index] as number;
    const runs = daysInARow(
      entries.days,
      (index) => at(index) > 0,
      (before, index) => at(index) >= at(before),
    );
    return runs.flatMap(({ first, last }) => {
      const days = last - first + 1;
      if (!isClimbTooLong(days, at(last))) return [];
      const [from, to] = [entries.days[first] as number, entries.days[last] as number];
      const [least, most] = [at(first), at(last)].map(wholeNumberText);
      const message = `unexpected arrivals that never fall on ${days} days in a row, ${spanInWords(from, to)} (from ${least} to ${most}), expected those of each day alone: are they running totals?`;
      return [findingOn(this, entries, first, toCivilDate(from), message, { measure: 'arrivals' })];
    });
  },
};
