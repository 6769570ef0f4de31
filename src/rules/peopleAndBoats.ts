import { type DayNumber, toCivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { figuresOf, findingOn, type Rule } from './rule.js';

/** What is wrong with the figures of a day, of which measure; `null` where nothing is. */
type Verdict = { readonly measure: 'arrivals' | 'boats'; readonly message: string } | null;

/** Judges every day by its people and its boats; either may be `NaN`. */
export function peopleAndBoats(
  rule: Rule,
  entries: Entries,
  judge: (arrivals: number, boats: number, day: DayNumber) => Verdict,
): Finding[] {
  const [people, boats] = [figuresOf(entries, 'arrivals'), figuresOf(entries, 'boats')];
  if (people === null || boats === null) return [];
  return entries.days.flatMap((day, index) => {
    const [arrivals, count] = [people[index] as number, boats[index] as number];
    const verdict = judge(arrivals, count, day);
    if (verdict === null) return [];
    const actual = String(verdict.measure === 'arrivals' ? arrivals : count);
    return [
      findingOn(rule, entries, index, toCivilDate(day), verdict.message, {
        measure: verdict.measure,
        actual,
      }),
    ];
  });
}

/** `1 boat`, `2 boats`. */
export function boatsInWords(count: number): string {
  return count === 1 ? '1 boat' : `${count} boats`;
}
