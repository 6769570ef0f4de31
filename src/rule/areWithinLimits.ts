import { type CivilDate, toDayNumber } from '../calendar/index.js';
import { type ColumnView, columnView, type Entries } from '../entry/index.js';
import {
  hasBoatsOnly,
  hasMoreLandings,
  hasPeopleOnly,
  isAboveRecord,
  isClimbTooLong,
  isCrowded,
  isEarly,
  isFuture,
  isInOrder,
  isRepeated,
  isRepeatedTooOften,
  isSparse,
  isSwapped,
  isZeroTooLong,
  missingDays,
} from './conditions.js';

/**
 * Whether no rule would find anything, as far as the conditions can say: then no rule is loaded and run, which takes longer
 * than this one look at each day. Where it is false, the rules decide. Rules that must be asked for have no part in it.
 */
export function areWithinLimits(entries: Entries, today: CivilDate): boolean {
  if (entries.files.length > 1) return false;
  const arrays = columnView(entries);
  return daysFollow(arrays, today) && areInOrder(arrays) && areUsual(arrays);
}

/** Whether there is every day from the first to the last, none too early or to come. */
function daysFollow({ days }: ColumnView, today: CivilDate): boolean {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  return (
    !isEarly(first) && !isFuture(last, toDayNumber(today)) && missingDays(first, last, days.length) === 0
  );
}

/** Whether the days stand in the order of the lines, or against it. */
function areInOrder({ areInLineOrder = false, lines: linesOf }: ColumnView): boolean {
  if (areInLineOrder) return true;
  const lines = linesOf();
  const isRising = (lines[1] ?? 0) > (lines[0] ?? 0);
  for (let index = 1; index < lines.length; index++)
    if (!isInOrder(lines[index - 1] as number, lines[index] as number, isRising)) return false;
  return true;
}

/**
 * Whether the figures of each day are usual, and those of days in a row neither the same nor none for too long. One loop
 * for all, and no condition asked in vain: a file is mostly looked at before Node has made the code fast.
 */
function areUsual({ days, figures }: ColumnView): boolean {
  const none = new Float64Array(days.length).fill(Number.NaN);
  const arrivals = figures.get('arrivals') ?? none;
  const boatsOf = figures.get('boats') ?? none;
  const landingsOf = figures.get('uncontrolled-landings') ?? none;
  let [topPeople, topBoats, same, zeros, climb] = [0, 0, 1, 0, 0];
  for (let index = 0; index < days.length; index++) {
    const day = days[index] as number;
    const people = arrivals[index] as number;
    const boats = boatsOf[index] as number;
    const landings = landingsOf[index] as number;
    // Two official days in three have no arrivals: only the length of a run of them can be unusual.
    if (people > 0 || boats > 0 || landings > 0) {
      if (people > topPeople) topPeople = people;
      if (boats > topBoats) topBoats = boats;
      if (
        hasBoatsOnly(people, boats) ||
        hasPeopleOnly(people, boats) ||
        isSwapped(people, boats) ||
        hasMoreLandings(landings, boats) ||
        isCrowded(people, boats) ||
        isSparse(people, boats, day)
      )
        return false;
      if (!isRepeated(people, boats, arrivals[index - 1], boatsOf[index - 1])) same = 1;
      else if (isRepeatedTooOften(++same)) return false;
      climb = people >= (arrivals[index - 1] as number) ? climb + 1 : 1;
      if (isClimbTooLong(climb, people)) return false;
    }
    if (people === 0) {
      zeros += 1;
      climb = 0;
    } else if (zeros > 0) {
      if (isZeroTooLong(day - zeros, day - 1)) return false;
      zeros = 0;
    }
  }
  if (isAboveRecord('arrivals', topPeople) || isAboveRecord('boats', topBoats)) return false;
  const end = days[days.length - 1] as number;
  return !isZeroTooLong(end - zeros + 1, end);
}
