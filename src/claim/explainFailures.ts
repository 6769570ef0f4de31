import type { DayNumber } from '../calendar/index.js';
import { inputsOf, lastDayOf } from '../question/index.js';
import type { Release } from '../release/index.js';
import { figureOn } from '../series/index.js';
import { alternativesOf } from './alternatives.js';
import { askRelease } from './askRelease.js';
import type { Claim, JudgedClaim } from './claim.js';
import { judge } from './judge.js';
import { memoised } from './memoisedQuestion.js';
import { nearReadingsIn } from './nearReadings.js';
import { hasSwappedDigits } from './swappedDigits.js';

/** Verdicts in the order of the claims; failing claims are judged again with the alternatives in which they may have been meant. */
export function explainFailures(
  judged: readonly JudgedClaim[],
  claims: readonly Claim[],
  release: Release,
  earlier: readonly Release[],
): JudgedClaim[] {
  const ask = memoised(askRelease(release));
  const alternatives = alternativesOf(ask, earlier);
  const confirmed = confirmedDays(judged, release);
  const nearReadings = nearReadingsIn(release, ask, confirmed);
  return judged.map((each, index) => {
    const claim = claims[index];
    if (each.verdict !== 'fails' || claim === undefined) return each;
    const [again] = judge([claim], ask, (question) => [
      ...alternatives(question, claim.otherDays).map((other) =>
        mayCountToOtherDay(claim, confirmed)
          ? { ...other, verdict: other.verdict ?? ('doubtful' as const) }
          : other,
      ),
      // That another figure is the same by chance is less likely than that two digits were swapped.
      ...(hasSwappedDigits(each.expected, each.actual) ? [] : nearReadings(claim)),
    ]);
    return again ?? each;
  });
}

/** Whether a claim of a text counts to its as-of date, which may have been read wrong by a day: no total of the text confirms it. */
function mayCountToOtherDay({ text, question }: Claim, confirmed: ReadonlySet<DayNumber>): boolean {
  const last = lastDayOf(question);
  return (
    text !== undefined &&
    text.isChosen !== true &&
    'asOf' in question.asked &&
    last !== null &&
    !confirmed.has(last)
  );
}

/** A total of this size is that of one day only. */
const TELLING = 1000;

/**
 * Last days counted by exact totals of a year so far that hold: no other day need be tried for the other figures of the text. A
 * total that stands on the next day as well, or on the one before, tells none.
 */
function confirmedDays(judged: readonly JudgedClaim[], release: Release): ReadonlySet<DayNumber> {
  const arrivals = inputsOf(release).series.series('arrivals');
  const isTold = (day: DayNumber) => [day, day + 1].every((each) => (figureOn(arrivals, each) ?? 1) > 0);
  const days = judged.flatMap(({ verdict, rounding, expected, question }) => {
    const isTelling = typeof expected === 'number' && expected >= TELLING;
    const isRunning = question.calculation === 'ytd' && verdict === 'holds' && rounding === 'exact';
    const day = isRunning && isTelling ? lastDayOf(question) : null;
    return day === null || !isTold(day) ? [] : [day];
  });
  return new Set(days);
}
