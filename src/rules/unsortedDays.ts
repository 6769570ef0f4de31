import { longDate, toCivilDate } from '../calendar/index.js';
import { findingOn, isInOrder, type Rule } from '../rule/index.js';

export const unsortedDays: Rule = {
  name: 'unsorted-days',
  severity: 'info',
  summary: 'the rows stand in the order of their days, oldest or newest first',
  explanation:
    'No figure depends on the order of the rows, but a file that is out of order was most often put together by hand. Told once for each file.',
  examples: [
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-03,7\n2025-01-02,6\n', lines: [4] },
    { input: 'date,arrivals\n2025-01-03,7\n2025-01-02,6\n2025-01-01,5\n', lines: [] },
  ],
  check(entries) {
    return entries.files.flatMap((_, file) => {
      const indexes = entries.days.flatMap((_day, index) =>
        entries.fileIndexes[index] === file ? [index] : [],
      );
      const byLine = indexes.sort(
        (one, other) => (entries.lines[one] as number) - (entries.lines[other] as number),
      );
      const odd = firstOutOfOrder(byLine.map((index) => entries.days[index] as number));
      const index = odd === null ? undefined : byLine[odd];
      if (index === undefined) return [];
      const day = entries.days[index] as number;
      const message = `unexpected ${longDate(day)} in this row, expected the days in order, oldest or newest first: no figure depends on it`;
      return [findingOn(this, entries, index, toCivilDate(day), message)];
    });
  },
};

/** Position of the first day that is out of the order in which most days stand; `null` where none is. */
function firstOutOfOrder(days: readonly number[]): number | null {
  const rises = days.filter((day, at) => at > 0 && day > (days[at - 1] as number)).length;
  const isRising = rises * 2 >= days.length - 1;
  const follows = (before: number | undefined, day: number | undefined) =>
    before === undefined || day === undefined || isInOrder(before, day, isRising);
  const at = days.findIndex((day, position) => position > 0 && !follows(days[position - 1], day));
  if (at === -1) return null;
  // Of two rows that do not follow each other, the odd one is the one without which the rest is in order.
  return follows(days[at - 2], days[at]) && !follows(days[at - 1], days[at + 1]) ? at - 1 : at;
}
