import { daysOf, longDate, toCivilDate } from '../calendar/index.js';
import { figuresOf, findingOn, type Rule } from '../rule/index.js';

export const incompleteSpan: Rule = {
  name: 'incomplete-span',
  severity: 'error',
  summary: 'every day from --from to --to has a figure for arrivals',
  explanation:
    'Only with --from or --to; the end that is not given is the first or last day of the data. A day without a row and a day without a figure both count as missing.',
  needs: 'span',
  examples: [
    {
      input: 'date,arrivals\n2025-01-01,5\n2025-01-03,6\n',
      options: '--from 2025-01-01 --to 2025-01-03',
      lines: [3],
    },
    { input: 'date,arrivals\n2025-01-01,5\n2025-01-02,6\n', options: '--from 2025-01-01', lines: [] },
  ],
  check(entries, { span }) {
    const figures = figuresOf(entries, 'arrivals');
    const [begin, end] = [entries.days[0], entries.days.at(-1)];
    if (span === undefined || figures === null || begin === undefined || end === undefined) return [];
    // An end that was asked for counts even where it lies beyond the data.
    const wanted = {
      first: span.first ?? Math.min(begin, span.last ?? begin),
      last: span.last ?? Math.max(end, span.first ?? end),
    };
    const known = new Set(entries.days.filter((_, index) => !Number.isNaN(figures[index])));
    const missing = daysOf(wanted).filter((day) => !known.has(day));
    const first = missing[0];
    if (first === undefined) return [];
    // The finding stands at the first row after the gap, or at the last row where none follows.
    const after = entries.days.findIndex((day) => day >= first);
    const index = after === -1 ? entries.days.length - 1 : after;
    const days = missing.length === 1 ? '1 day has' : `${missing.length} days have`;
    const message = `unexpected gap between ${longDate(wanted.first)} and ${longDate(wanted.last)}, expected a figure for every day: ${days} none, the first on ${longDate(first)}`;
    return [findingOn(this, entries, index, toCivilDate(first), message, { measure: 'arrivals' })];
  },
};
