import { type CivilDate, longDateOf, toCivilDate, toDayNumber } from '../../calendar/index.js';
import { type Ask, type Claim, judge, MalformedClaimsError } from '../../claim/index.js';
import type { AsOf, Statement } from '../../statements/findStatements.js';

/** Totals are published with a few days' delay: a text that names no day counts to one of so many. */
const DAYS = 7;

/** The days up to which a text may count that names none, the latest first; none where it names one. */
export function daysOpen({ date, assumed }: AsOf): readonly CivilDate[] {
  const last = toDayNumber(date);
  return assumed ? Array.from({ length: DAYS }, (_, back) => toCivilDate(last - back)) : [];
}

/** Whether a statement says nothing of how far it counts, so that the assumed day stands in its question. */
export function restsOn({ claim }: Pick<Statement, 'claim'>, { date, assumed }: AsOf): boolean {
  return assumed && claim.includes(date);
}

/**
 * The day on which most figures of a text hold that names no day itself, the latest of several, and how that is known;
 * `null` where that is the day assumed anyway.
 */
export function dayThatFits(
  statements: readonly Statement[],
  asOf: AsOf,
  ask: Ask,
): { readonly date: CivilDate; readonly how: string } | null {
  const resting = statements.filter((statement) => restsOn(statement, asOf));
  if (resting.length === 0) return null;
  const fits = daysOpen(asOf).map((date) => ({ date, count: countHolding(resting, asOf.date, date, ask) }));
  const best = fits.reduce((one, other) => (other.count > one.count ? other : one));
  if (best.date === asOf.date) return null;
  const of = `${best.count} of the ${resting.length} ${resting.length === 1 ? 'figure' : 'figures'}`;
  return {
    date: best.date,
    how: `no figure is of a day shortly before the publication, and ${of} that count up to one hold on this day, more than on any later one up to ${longDateOf(asOf.date)}`,
  };
}

function countHolding(statements: readonly Statement[], from: CivilDate, to: CivilDate, ask: Ask): number {
  const claims = statements.map(({ claim, expected, rounding }, index) => ({
    id: String(index),
    claim: claim.replaceAll(from, to),
    expected,
    rounding,
    source: null,
  }));
  return claims.filter((claim) => holds(claim, ask)).length;
}

/** A sentence can say what the data cannot be asked: that speaks for no day. */
function holds(claim: Claim, ask: Ask): boolean {
  try {
    return judge([claim], ask)[0]?.verdict === 'holds';
  } catch (error) {
    if (error instanceof MalformedClaimsError) return false;
    throw error;
  }
}
