import { type CivilDate, type DayNumber, monthOf, toDayNumber } from '../calendar/index.js';
import { arraysOf, type DayArrays, type Entries } from '../entry/index.js';
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
  const arrays = arraysOf(entries);
  return daysFollow(arrays, toDayNumber(today)) && figuresAreUsual(arrays) && areNoRuns(arrays);
}

/** Every day from the first to the last, none too early or to come, in the order of the lines or against it. */
function daysFollow({ days, lines }: DayArrays, today: DayNumber): boolean {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  if (first < FIRST_PUBLISHED || last > today) return false;
  const step = Math.sign((lines[1] ?? 0) - (lines[0] ?? 0));
  for (let index = 1; index < days.length; index++) {
    if (days[index] !== first + index) return false;
    if (Math.sign((lines[index] as number) - (lines[index - 1] as number)) !== step) return false;
  }
  return true;
}

function figuresAreUsual({ days, figures }: DayArrays): boolean {
  const [arrivals, boats] = [figures.get('arrivals'), figures.get('boats')];
  const landings = figures.get('uncontrolled-landings');
  for (let index = 0; index < days.length; index++) {
    const people = arrivals?.[index] ?? Number.NaN;
    const count = boats?.[index] ?? Number.NaN;
    // What was not published is NaN, which is neither more nor less than anything.
    if (people > RECORDS.arrivals || count > RECORDS.boats) return false;
    if (people > CROWDED.peopleABoat * count + CROWDED.slack || count > people) return false;
    if ((people === 0 && count > 0) || (people > 0 && count === 0)) return false;
    if ((landings?.[index] ?? 0) > count) return false;
    const least = (days[index] as number) >= LARGER_BOATS ? SPARSE.since : SPARSE.before;
    if (count >= least.boats && people < least.people * count) return false;
  }
  return true;
}

/** Neither the same figures nor none for longer than usual. The days must follow each other. */
function areNoRuns({ days, figures }: DayArrays): boolean {
  const [arrivals, boats] = [figures.get('arrivals') ?? [], figures.get('boats')];
  let [same, zeros] = [1, 0];
  // Kept from the day before: to look at what stands before the first takes as long as all the rest.
  let [peopleBefore, countBefore]: (number | undefined)[] = [Number.NaN, undefined];
  for (let index = 0; index < days.length; index++) {
    const people = arrivals[index] as number;
    const count = boats?.[index];
    const isSame = people === peopleBefore && Object.is(count, countBefore);
    [peopleBefore, countBefore] = [people, count];
    same = isSame && people >= REPEATED.fewestPeople ? same + 1 : 1;
    zeros = people === 0 && (days[index] as number) >= ZERO_RUN.firstCounted ? zeros + 1 : 0;
    if (same > REPEATED.mostDays || zeros > ZERO_RUN.mostDays) return false;
    if (zeros > ZERO_RUN.mostSummerDays && summerDays(days[index] as number, zeros) > ZERO_RUN.mostSummerDays)
      return false;
  }
  return true;
}

/** How many of so many days up to `last` lie between April and September. */
function summerDays(last: DayNumber, count: number): number {
  let found = 0;
  for (let day = last - count + 1; day <= last; day++) if (monthOf(day) >= 4 && monthOf(day) <= 9) found += 1;
  return found;
}
