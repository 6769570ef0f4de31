import { longDate, toCivilDate } from '../calendar/index.js';
import { type Entries, indexByDay, placeOf } from '../entry/index.js';
import { type Finding, toPlaceText } from '../finding/index.js';
import { comparedWeeks, figuresOf, findingOn, type Rule, WEEKLY_MEASURES } from '../rule/index.js';
import { wholeNumberText } from '../text/index.js';

export const weeklyMismatch: Rule = {
  name: 'weekly-mismatch',
  severity: 'error',
  summary: 'the days of each week add up to the weekly figure of --weekly',
  explanation:
    'Only with --weekly, for weeks from Monday to Sunday that lie within the days of the data; one that lacks a day does not hold. In every edition of the official workbook the weekly sheet is the sum of the daily one for people and boats. Uncontrolled landings are not compared: the publisher has had a slip there.',
  needs: 'weekly',
  examples: [{ input: 'date,arrivals,boats\n2025-01-06,5,1\n', lines: [] }],
  check(entries, { weekly }) {
    if (weekly === undefined) return [];
    return WEEKLY_MEASURES.flatMap((measure) => mismatches(measure, entries, weekly));
  },
};

function mismatches(measure: string, entries: Entries, weekly: Entries): Finding[] {
  const daily = figuresOf(entries, measure) ?? [];
  const indexOf = indexByDay(entries);
  return comparedWeeks(measure, entries, weekly).flatMap(({ week, sunday, said }) => {
    const days = Array.from(
      { length: 7 },
      (_, back) => daily[indexOf.get(sunday - back) ?? -1] ?? Number.NaN,
    );
    const known = days.filter((figure) => !Number.isNaN(figure));
    const sum = known.reduce((before, figure) => before + figure, 0);
    const missing = 7 - known.length;
    if (missing === 0 && sum === said) return [];
    const lack = missing === 0 ? '' : `, with ${missing} of 7 days missing`;
    const message = `unexpected ${wholeNumberText(sum)} ${measure} in the week ending ${longDate(sunday)}${lack}, expected ${wholeNumberText(said)} as in ${toPlaceText(placeOf(weekly, week))}`;
    const more = { measure, actual: String(sum), expected: String(said) };
    const index = entries.days.findLastIndex((day) => day <= sunday);
    return [findingOn(weeklyMismatch, entries, index, toCivilDate(sunday), message, more)];
  });
}
