import { type DayNumber, longDate, toCivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import { placeOf } from '../entry/index.js';
import { type Finding, inWords, toPlaceText } from '../finding/index.js';
import { figuresOf, findingOn, type Rule } from './rule.js';

const MEASURES = ['arrivals', 'boats'];

export const weeklyMismatch: Rule = {
  name: 'weekly-mismatch',
  severity: 'error',
  summary: 'the days of each week add up to the weekly figure of --weekly',
  explanation:
    'Only with --weekly, for weeks whose seven days, Monday to Sunday, all have a figure. In every edition of the official workbook the weekly sheet is the sum of the daily one for people and boats. Uncontrolled landings are not compared: the publisher has had a slip there.',
  needs: 'weekly',
  examples: [{ input: 'date,arrivals,boats\n2025-01-06,5,1\n', lines: [] }],
  check(entries, { weekly }) {
    if (weekly === undefined) return [];
    return MEASURES.flatMap((measure) => mismatches(measure, entries, weekly));
  },
};

function mismatches(measure: string, entries: Entries, weekly: Entries): Finding[] {
  const [daily, weeks] = [figuresOf(entries, measure), figuresOf(weekly, measure)];
  if (daily === null || weeks === null) return [];
  const indexOf = new Map(entries.days.map((day, index) => [day, index]));
  return weekly.days.flatMap((sunday: DayNumber, week) => {
    const figures = Array.from(
      { length: 7 },
      (_, back) => daily[indexOf.get(sunday - back) ?? -1] ?? Number.NaN,
    );
    const sum = figures.reduce((before, figure) => before + figure, 0);
    const said = weeks[week] as number;
    if (Number.isNaN(sum) || Number.isNaN(said) || sum === said) return [];
    const message = `unexpected ${inWords(sum)} ${measure} in the week ending ${longDate(sunday)}, expected ${inWords(said)} as in ${toPlaceText(placeOf(weekly, week))}`;
    const more = { measure, actual: String(sum), expected: String(said) };
    return [findingOn(weeklyMismatch, entries, indexOf.get(sunday) ?? 0, toCivilDate(sunday), message, more)];
  });
}
