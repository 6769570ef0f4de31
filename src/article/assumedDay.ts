import { type CivilDate, longDateOf, toCivilDate, toDayNumber } from '../calendar/index.js';
import type { Ask } from '../claim/index.js';
import { countedTo, lastDayOf } from '../question/index.js';
import type { AsOf, StatementsFound } from '../statements/findStatements.js';
import type { CandidateReading } from '../statements/statement.js';
import { judgeAlone } from './judgeAlone.js';

/** Days tried: totals are published with some days' delay. */
const DAYS = 7;
/** Totals of this size or more occur on one day only. */
const TELLING = 1000;

/** Exact totals by which another day must be ahead of one that the text names and on which some hold. */
const SEVERAL = 2;

/** The day to which a text without a date counts, worked out from its figures. */
export interface DayTold {
  /** The day to count to, and how it is known; `null` where it is the day that was assumed. */
  readonly countedTo: { readonly date: CivilDate; readonly how: string } | null;
  /** Days that the text may count to as well, the latest first; none where a figure is that of one day alone. */
  readonly otherDays: readonly CivilDate[];
}

/**
 * Counts a text to the day, of the last ones before the publication, on which most of its exact totals hold, then most of all, the
 * latest of several. A day that the text names is left only for one on which several more exact totals hold, or one more beside
 * all those that hold on it.
 */
export function dayToldBy(
  { statements, notUnderstood, published }: StatementsFound,
  asOf: AsOf,
  ask: Ask,
): DayTold {
  const resting = [...statements, ...notUnderstood].flatMap(({ readings }) =>
    readings.filter((reading) => isCountedTo(reading, asOf.date)).slice(0, 1),
  );
  if (resting.length === 0) return { countedTo: null, otherDays: [] };
  const from = asOf.assumed || published === null ? asOf.date : toCivilDate(toDayNumber(published) - 1);
  const dates = [...new Set([...daysBefore(from), asOf.date])];
  const days = dates.map((date) => ({
    date,
    holding: resting.filter((statement) => holdsOn(date, statement, ask)),
  }));
  const best = days.reduce((one, other) => (weight(other.holding) > weight(one.holding) ? other : one));
  const told = best.holding.filter(isTelling);
  const alone = told.some((statement) =>
    days.every((day) => day === best || !day.holding.includes(statement)),
  );
  const named = days.find(({ date }) => date === asOf.date);
  const onNamed = named?.holding.filter(isTelling) ?? [];
  const hasAll = told.length > onNamed.length && onNamed.every((each) => told.includes(each));
  const stays =
    !asOf.assumed &&
    (told.length === 0 || (onNamed.length > 0 && !hasAll && told.length < onNamed.length + SEVERAL));
  if (best.date === asOf.date || stays)
    return { countedTo: null, otherDays: alone || !asOf.assumed ? [] : dates };
  const how = inWords(best.holding.length, resting.length, { ...asOf, date: from });
  return { countedTo: { date: best.date, how }, otherDays: alone || !asOf.assumed ? [] : dates };
}

/** Whether a statement counts to the day that the text as a whole counts to, rather than being of that day. */
function isCountedTo({ question }: CandidateReading, date: CivilDate): boolean {
  return question.calculation !== 'day' && lastDayOf(question) === toDayNumber(date);
}

function daysBefore(date: CivilDate): CivilDate[] {
  const last = toDayNumber(date);
  return Array.from({ length: DAYS }, (_, back) => toCivilDate(last - back));
}

function isTelling({ rounding, expected }: CandidateReading): boolean {
  return rounding === 'exact' && typeof expected === 'number' && expected >= TELLING;
}

/** Score of a day: an exact figure counts more than all rounded ones. */
function weight(holding: readonly CandidateReading[]): number {
  return holding.length + holding.filter(isTelling).length * 1000;
}

function inWords(holding: number, all: number, { date, assumed }: AsOf): string {
  const figures = all === 1 ? 'its figure holds' : `${holding} of ${all} figures hold`;
  const names = assumed
    ? 'the text names no day'
    : 'totals do not hold on the latest day that the text names';
  return `${names}, and on this one ${figures}, more than on any later one up to ${longDateOf(date)}`;
}

/** Whether a reading holds when counted to `date`; false where the data cannot be asked. */
function holdsOn(date: CivilDate, reading: CandidateReading, ask: Ask): boolean {
  const moved = { ...reading, question: countedTo(reading.question, toDayNumber(date)) };
  return judgeAlone(moved, ask)?.verdict === 'holds';
}
