import { toCivilDate } from '../calendar/index.js';
import {
  type Claim,
  type JudgedClaim,
  judge as judgeClaims,
  type RawClaim,
  toClaim,
} from '../claim/index.js';
import { asker } from '../commands/verify/asker.js';
import { explainFailures } from '../commands/verify/explainFailures.js';
import { parseDay, QuestionError } from '../option/index.js';
import type { Release } from '../release/index.js';

/** A published figure, and the question that it answers. */
export interface PublishedClaim extends RawClaim {
  /**
   * Other days, `YYYY-MM-DD`, to which the figure may count as well: what holds on one of them is `unknown`, not wrong.
   * `findStatements` gives them where a text does not say to which day it counts.
   */
  readonly otherDays?: readonly string[] | undefined;
}

export interface JudgeOptions {
  /** Releases before the one judged by, newest first: where a claim fails, the reason says whether it held in one of them. */
  readonly earlier?: readonly Release[] | undefined;
}

/**
 * Whether the data bear out what was published, claim by claim, in their order: `holds`, `fails` with the right figure and the
 * reason, or `unknown` where the data cannot say. `actual` is unrounded, and `null` where it is not known.
 *
 * Throws `UnfitDataError` where a release holds an error, and `QuestionError` for claims that mean nothing
 * (`MalformedClaimsError`, with all of them, where their questions do): then none is judged.
 *
 * @example
 * import { judge, loadRelease } from 'crossings';
 *
 * const release = await loadRelease('@bundled');
 * const [right, wrong] = judge(release, [
 *   { claim: 'ytd --as-of 2025-04-14', expected: '8,180', rounding: 'more-than' },
 *   { claim: 'ytd --as-of 2025-04-14 :: comparisons.2024.changePercent', expected: '35%', rounding: 'percent' },
 * ]);
 * right.verdict; // 'holds'
 * wrong.verdict; // 'fails'
 * Math.round(wrong.actual); // 31
 */
export function judge(
  release: Release,
  claims: readonly PublishedClaim[],
  { earlier = [] }: JudgeOptions = {},
): JudgedClaim[] {
  const ask = asker(release);
  const before = earlier.map((each) => ({ provenance: each.provenance, ask: asker(each) }));
  const sound = claims.map(soundClaim);
  return explainFailures(judgeClaims(sound, ask), sound, ask, before);
}

function soundClaim(raw: PublishedClaim, index: number): Claim {
  const made = toClaim(raw, index + 1);
  if ('problem' in made) throw new QuestionError(`claim ${raw?.id ?? index + 1}: ${made.problem.message}`);
  const otherDays = raw.otherDays?.map((day) => toCivilDate(parseDay(day)));
  return otherDays === undefined ? made.claim : { ...made.claim, otherDays };
}
