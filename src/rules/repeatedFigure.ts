import { spanInWords, toCivilDate } from '../calendar/index.js';
import {
  daysInARow,
  figuresOf,
  findingOn,
  isRepeated,
  isRepeatedTooOften,
  type Rule,
} from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const repeatedFigure: Rule = {
  name: 'repeated-figure',
  severity: 'warning',
  summary: 'no three days in a row have the same people and the same boats',
  explanation:
    'A feed that is frozen can go on giving its last figures. The same 20 people or more, in as many boats where boats are given, on 3 days or more: the official series has such a pair twice (July 2022 and July 2024) and never three. The check of values that stay the same, zeros left out, is usual in the quality control of measured series: Gudmundsson and others (2018), Durre and others (2010).',
  examples: [
    { input: 'date,arrivals,boats\n2025-07-01,173,4\n2025-07-02,173,4\n2025-07-03,173,4\n', lines: [2] },
    { input: 'date,arrivals,boats\n2022-07-14,173,4\n2022-07-15,173,4\n2022-07-16,0,0\n', lines: [] },
  ],
  check(entries) {
    const [people, boats] = [figuresOf(entries, 'arrivals'), figuresOf(entries, 'boats')];
    if (people === null) return [];
    const boatsOn = (index: number) => boats?.[index] ?? Number.NaN;
    const follows = (before: number, index: number) =>
      isRepeated(people[index] as number, boatsOn(index), people[before], boatsOn(before));
    return daysInARow(entries.days, () => true, follows).flatMap(({ first, last }) => {
      const count = last - first + 1;
      if (!isRepeatedTooOften(count)) return [];
      const [from, to] = [entries.days[first] as number, entries.days[last] as number];
      const figure = people[first] as number;
      const message = `unexpected ${wholeNumberText(figure)} arrivals on each of ${count} days in a row, ${spanInWords(from, to)}, expected them to differ: is the feed frozen?`;
      return [
        findingOn(this, entries, first, toCivilDate(from), message, {
          measure: 'arrivals',
          actual: String(figure),
        }),
      ];
    });
  },
};
