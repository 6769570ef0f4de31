import { type CivilDate, type DayNumber, toCivilDate } from '../calendar/index.js';
import { type Entries, placeOf } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import type { Rule } from './rule.js';

/** A finding of a rule on the day at `index`, at the place of that day in its input. */
export function findingOn(
  rule: Pick<Rule, 'name' | 'severity'>,
  entries: Entries,
  index: number,
  date: CivilDate,
  message: string,
  more: Pick<Finding, 'measure' | 'actual' | 'expected'> = {},
): Finding {
  return {
    rule: rule.name,
    severity: rule.severity,
    message,
    place: placeOf(entries, index),
    date,
    ...more,
  };
}

/** The people and boats of one day; either may be `NaN`. */
interface DayFigures {
  readonly day: DayNumber;
  readonly people: number;
  readonly boats: number;
}

/**
 * A finding on every day whose people and boats fulfil the condition, about the figure of `measure`. Finds nothing where the
 * entries lack one of the two measures.
 */
export function findingsOnDays(
  rule: Rule,
  entries: Entries,
  measure: 'arrivals' | 'boats',
  condition: (people: number, boats: number, day: DayNumber) => boolean,
  message: (figures: DayFigures) => string,
): Finding[] {
  const [peopleOf, boatsOf] = [figuresOf(entries, 'arrivals'), figuresOf(entries, 'boats')];
  if (peopleOf === null || boatsOf === null) return [];
  return entries.days.flatMap((day, index) => {
    const [people, boats] = [peopleOf[index] as number, boatsOf[index] as number];
    if (!condition(people, boats, day)) return [];
    const actual = String(measure === 'arrivals' ? people : boats);
    const text = message({ day, people, boats });
    return [findingOn(rule, entries, index, toCivilDate(day), text, { measure, actual })];
  });
}

/** The figures of a measure, by index of the day; `null` where the entries do not have it. */
export function figuresOf({ figures }: Entries, measure: string): readonly number[] | null {
  return figures.get(measure) ?? null;
}

/** `1 boat`, `2 boats`. */
export function boatsInWords(count: number): string {
  return count === 1 ? '1 boat' : `${count} boats`;
}
