import { longDate, toCivilDate } from '../calendar/index.js';
import { findingOn, type Rule } from './rule.js';

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
      const lineAt = (position: number) => entries.lines[indexes[position] as number] as number;
      const isNewestFirst = indexes.length > 1 && lineAt(0) > lineAt(indexes.length - 1);
      const inOrder = isNewestFirst ? [...indexes].reverse() : indexes;
      // The row that stands below a later day: the first one that is out of place.
      const lines = inOrder.map((index) => entries.lines[index] as number);
      const at = lines.findIndex((line, position) => position > 0 && line < (lines[position - 1] as number));
      if (at === -1) return [];
      const [lower, upper] = [inOrder[at - 1] as number, inOrder[at] as number];
      const day = entries.days[lower] as number;
      const message = `unexpected ${longDate(day)} below ${longDate(entries.days[upper] as number)}, expected days in order: no figure depends on it`;
      return [findingOn(this, entries, lower, toCivilDate(day), message)];
    });
  },
};
