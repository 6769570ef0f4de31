import { toCivilDate } from '../calendar/index.js';
import { explainFailures } from '../claim/explainFailures.js';
import {
  askRelease,
  type Claim,
  type ClaimProblem,
  type JudgedClaim,
  judge as judgeClaims,
  MalformedClaimsError,
  type RawClaim,
  toClaim,
} from '../claim/index.js';
import { parseDay, QuestionError } from '../option/index.js';
import { inputsOf } from '../question/index.js';
import type { Release } from '../release/index.js';

/** A published figure, and the question that it answers. */
export interface PublishedClaim extends RawClaim {
  /**
   * Other days, `YYYY-MM-DD`, to which the figure may count as well: what holds on one of them is `doubtful`, not wrong.
   * `findStatements` gives them where a text does not say to which day it counts.
   */
  readonly otherDays?: readonly string[] | undefined;
  /** Dates of the text in which it was found, `YYYY-MM-DD`; `findStatements` gives them. */
  readonly text?: { readonly published: string | null; readonly asOf: string | null } | undefined;
  /** Another reading that the words of a text allow as well, so that it is `doubtful` where it does not hold; `findStatements` gives it. */
  readonly doubt?: string | undefined;
}

export interface JudgeOptions {
  /** Releases before the one judged by, newest first: a claim that fails, but held in one of them, is `revised`. */
  readonly earlier?: readonly Release[] | undefined;
}

/**
 * Whether the data bear out what was published, claim by claim, in their order: `holds`, `fails` with the right figure and the
 * reason, `revised` where it was right when it was published, `doubtful` where a text may mean something else, or `unknown`
 * where the data cannot say. `actual` is unrounded, and `null` where it is not known.
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
  for (const each of [release, ...earlier]) inputsOf(each);
  const sound = soundClaims(claims);
  return explainFailures(judgeClaims(sound, askRelease(release)), sound, release, earlier);
}

function soundClaims(given: readonly PublishedClaim[]): Claim[] {
  const problems: ClaimProblem[] = [];
  const sound = given.flatMap((raw, index): Claim[] => {
    const id = String(raw?.id ?? index + 1);
    const made = toClaim(raw, index + 1);
    if ('claim' in made) return [asInText(made.claim, raw)];
    const { field, message } = made.problem;
    if (field !== 'claim') throw new QuestionError(`claim ${id}: ${message}`);
    problems.push({ id, part: 'claim', message });
    return [];
  });
  if (problems.length > 0) throw new MalformedClaimsError(problems);
  return sound;
}

function asInText(claim: Claim, { otherDays, text, doubt }: PublishedClaim): Claim {
  const day = (date: string | null) => (date === null ? null : toCivilDate(parseDay(date)));
  return {
    ...claim,
    ...(otherDays && { otherDays: otherDays.map((date) => toCivilDate(parseDay(date))) }),
    ...(text && { text: { published: day(text.published), asOf: day(text.asOf) } }),
    ...(doubt !== undefined && { doubt }),
  };
}
