import { type CivilDate, type DayNumber, monthOf, toDayNumber } from '../calendar/index.js';
import { type ColumnView, columnView, type Entries } from '../entry/index.js';
import { CROWDED, FIRST_PUBLISHED, LARGER_BOATS, RECORDS, REPEATED, SPARSE, ZERO_RUN } from './limits.js';

/**
 * The rules that find nothing in entries of which `areWithinLimits` is true: all but those that must be asked for. A new
 * rule has its place here or nothing may be told without it; a test holds this to the registry.
 */
export const COVERED_RULES = [
  'boats-without-people',
  'crowded-boat',
  'early-day',
  'future-day',
  'missing-day',
  'outlier',
  'people-without-boats',
  'repeated-figure',
  'sparse-boat',
  'swapped-figures',
  'uncontrolled-exceeds-boats',
  'unsorted-days',
  'zero-run',
];

/**
 * Whether no rule would find anything, as far as one look at each day can say: then none need be loaded and run, which
 * takes longer than the look. Where it is false there may be something, or nothing after all.
 */
export function areWithinLimits(entries: Entries, today: CivilDate): boolean {
  if (entries.files.length > 1) return false;
  const arrays = columnView(entries);
  return daysFollow(arrays, toDayNumber(today)) && areUsual(arrays);
}

/** Every day from the first to the last, none too early or to come. */
function daysFollow({ days }: ColumnView, today: DayNumber): boolean {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  return first >= FIRST_PUBLISHED && last <= today && last - first === days.length - 1;
}

/**
 * Each day's figures, and those of days in a row: neither the same nor none for longer than usual; and the days in the
 * order of the lines, or against it. One loop for all, since a file is mostly looked at before a loop is fast. What was
 * not published is `NaN`, which is neither more nor less than anything.
 */
function areUsual({ days, figures, areInLineOrder = false, lines: linesOf }: ColumnView): boolean {
  const lines = areInLineOrder ? null : linesOf();
  const [arrivals, boats, landings] = MEASURES_JUDGED.map(
    (measure) => figures.get(measure) ?? new Float64Array(days.length).fill(Number.NaN),
  ) as [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];
  const isUp = lines !== null && (lines[1] ?? 0) > (lines[0] ?? 0);
  let [same, zeros, before] = [1, 0, Number.NaN];
  for (let index = 0; index < days.length; index++) {
    if (lines !== null && index > 0 && (lines[index] as number) > (lines[index - 1] as number) !== isUp)
      return false;
    const day = days[index] as number;
    const people = arrivals[index] as number;
    const count = boats[index] as number;
    if (people > RECORDS.arrivals || count > RECORDS.boats) return false;
    if (count > people || (people > 0 && count === 0)) return false;
    if (people > CROWDED.peopleABoat * count + CROWDED.slack || (landings[index] as number) > count)
      return false;
    const least = day >= LARGER_BOATS ? SPARSE.since : SPARSE.before;
    if (count >= least.boats && people < least.people * count) return false;
    const isSame = people === before && people >= REPEATED.fewestPeople && Object.is(count, boats[index - 1]);
    same = isSame ? same + 1 : 1;
    before = people;
    zeros = people === 0 && day >= ZERO_RUN.firstCounted ? zeros + 1 : 0;
    if (same > REPEATED.mostDays || zeros > ZERO_RUN.mostDays) return false;
    if (zeros > ZERO_RUN.mostSummerDays && summerDays(day, zeros) > ZERO_RUN.mostSummerDays) return false;
  }
  return true;
}

const MEASURES_JUDGED = ['arrivals', 'boats', 'uncontrolled-landings'];

/** How many of so many days up to `last` lie between April and September; 0 where neither end does. */
function summerDays(last: DayNumber, count: number): number {
  const first = last - count + 1;
  if (!isSummer(first) && !isSummer(last)) return 0;
  let found = 0;
  for (let day = first; day <= last; day++) if (isSummer(day)) found += 1;
  return found;
}

function isSummer(day: DayNumber): boolean {
  const month = monthOf(day);
  return month >= 4 && month <= 9;
}
