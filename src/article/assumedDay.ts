import { type CivilDate, longDateOf, toCivilDate, toDayNumber } from '../calendar/index.js';
import { type Ask, type Claim, judge, MalformedClaimsError } from '../claim/index.js';
import { countedTo, lastDayOf } from '../question/index.js';
import type { AsOf, Statement } from '../statements/findStatements.js';

/** Days tried: totals are published with some days' delay. */
const DAYS = 7;
/** Totals of this size or more occur on one day only. */
const TELLING = 1000;

/** The day to which a text without a date counts, worked out from its figures. */
export interface DayTold {
  /** The day to count to, and how it is known; `null` where it is the day that was assumed. */
  readonly countedTo: { readonly date: CivilDate; readonly how: string } | null;
  /** Days that the text may count to as well, the latest first; none where a figure is that of one day alone. */
  readonly otherDays: readonly CivilDate[];
}

/**
 * Counts a text that names no day to the day, of the last ones before the publication, on which most of its exact
 * figures hold, then most of all, the latest of several.
 */
export function dayToldBy(statements: readonly Statement[], asOf: AsOf, ask: Ask): DayTold {
  const resting = asOf.assumed
    ? statements.filter(({ question }) => lastDayOf(question) === toDayNumber(asOf.date))
    : [];
  if (resting.length === 0) return { countedTo: null, otherDays: [] };
  const days = daysBefore(asOf.date).map((date) => ({
    date,
    holding: resting.filter((statement) => holdsOn(date, statement, ask)),
  }));
  const best = days.reduce((one, other) => (weight(other.holding) > weight(one.holding) ? other : one));
  const alone = best.holding.some(
    (statement) =>
      isTelling(statement) && days.every((day) => day === best || !day.holding.includes(statement)),
  );
  return {
    countedTo:
      best.date === asOf.date
        ? null
        : { date: best.date, how: inWords(best.holding.length, resting.length, asOf) },
    otherDays: alone ? [] : days.map(({ date }) => date),
  };
}

function daysBefore(date: CivilDate): CivilDate[] {
  const last = toDayNumber(date);
  return Array.from({ length: DAYS }, (_, back) => toCivilDate(last - back));
}

function isTelling({ rounding, expected }: Statement): boolean {
  return rounding === 'exact' && typeof expected === 'number' && expected >= TELLING;
}

/** Score of a day: an exact figure counts more than all rounded ones. */
function weight(holding: readonly Statement[]): number {
  return holding.length + holding.filter(isTelling).length * 1000;
}

function inWords(holding: number, all: number, { date }: AsOf): string {
  const figures = all === 1 ? 'its figure holds' : `${holding} of ${all} figures hold`;
  return `the text names no day, and on this one ${figures}, more than on any later one up to ${longDateOf(date)}`;
}

/** Whether a statement holds when counted to `date`; false where the data cannot be asked. */
function holdsOn(date: CivilDate, { question, expected, rounding }: Statement, ask: Ask): boolean {
  const moved = countedTo(question, toDayNumber(date));
  const claim: Claim = { id: '', question: moved, words: '', expected, rounding, source: null };
  try {
    return judge([claim], ask)[0]?.verdict === 'holds';
  } catch (error) {
    if (error instanceof MalformedClaimsError) return false;
    throw error;
  }
}
