import type { DayNumber } from '../calendar/index.js';
import { lastDayOf } from '../question/index.js';
import type { Release } from '../release/index.js';
import { alternativesOf } from './alternatives.js';
import { askRelease } from './askRelease.js';
import type { Claim, JudgedClaim } from './claim.js';
import { judge } from './judge.js';
import { nearReadings } from './nearReadings.js';

/** Verdicts in the order of the claims; failing claims are judged again with the alternatives in which they may have been meant. */
export function explainFailures(
  judged: readonly JudgedClaim[],
  claims: readonly Claim[],
  release: Release,
  earlier: readonly Release[],
): JudgedClaim[] {
  const ask = askRelease(release);
  const alternatives = alternativesOf(release, ask, earlier);
  const confirmed = confirmedDays(judged);
  return judged.map((each, index) => {
    const claim = claims[index];
    if (each.verdict !== 'fails' || claim === undefined) return each;
    const [again] = judge([claim], ask, (question) => [
      ...alternatives(question, claim.otherDays),
      ...nearReadings(claim, release, ask, confirmed),
    ]);
    return again ?? each;
  });
}

/** A total of this size is that of one day only. */
const TELLING = 1000;

/** Last days counted by exact totals that hold: no other day need be tried for the other figures of the text. */
function confirmedDays(judged: readonly JudgedClaim[]): ReadonlySet<DayNumber> {
  const days = judged.flatMap(({ verdict, rounding, expected, question }) => {
    const isTelling = typeof expected === 'number' && expected >= TELLING;
    const day = verdict === 'holds' && rounding === 'exact' && isTelling ? lastDayOf(question) : null;
    return day === null ? [] : [day];
  });
  return new Set(days);
}
