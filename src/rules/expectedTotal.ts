import { longDate, spanInWords, toCivilDate } from '../calendar/index.js';
import { figuresOf, findingOn, type Rule } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const expectedTotal: Rule = {
  name: 'expected-total',
  severity: 'error',
  summary: 'the arrivals of a span are what --expect says',
  explanation:
    'Only with --expect, such as --expect 2024=36816 for a year, 2025-03=4586 for a month or 2024-07-05..2024-12-01=20110 for days. A span that lacks a figure does not hold, whatever the rest adds up to.',
  needs: 'expected',
  examples: [
    {
      input: 'date,arrivals\n2025-03-01,5\n2025-03-02,6\n',
      options: '--expect 2025-03-01..2025-03-02=12',
      lines: [3],
    },
    {
      input: 'date,arrivals\n2025-03-01,5\n2025-03-02,6\n',
      options: '--expect 2025-03-01..2025-03-02=11',
      lines: [],
    },
  ],
  check(entries, { expected = [] }) {
    const figures = figuresOf(entries, 'arrivals');
    if (figures === null) return [];
    return expected.flatMap(({ span, total, words }) => {
      const inside = entries.days.flatMap((day, index) =>
        day >= span.first && day <= span.last && !Number.isNaN(figures[index]) ? [index] : [],
      );
      const sum = inside.reduce((before, index) => before + (figures[index] as number), 0);
      const missing = span.last - span.first + 1 - inside.length;
      if (missing === 0 && sum === total) return [];
      const last = inside.at(-1) ?? entries.days.length - 1;
      const when = span.first === span.last ? longDate(span.first) : spanInWords(span.first, span.last);
      const lack = `${wholeNumberText(missing)} of the ${wholeNumberText(span.last - span.first + 1)} days`;
      const message =
        missing === 0
          ? `unexpected ${wholeNumberText(sum)} arrivals, ${when}, expected ${wholeNumberText(total)} as in ${words}`
          : `unexpected gap, ${when}: ${lack} have no figure, expected all of them to add up to ${wholeNumberText(total)} as in ${words}; name the days that there are`;
      const more = { measure: 'arrivals', actual: String(sum), expected: String(total) };
      return [findingOn(this, entries, last, toCivilDate(span.last), message, more)];
    });
  },
};
