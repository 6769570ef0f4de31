import { answerKey } from '../question/index.js';
import type { Alternatives, Ask, Claim, JudgedClaim } from './claim.js';
import { inquiryInto } from './inquiry.js';
import { judgeOne } from './judgeOne.js';
import { type ClaimProblem, MalformedClaimsError } from './malformedClaims.js';

const NO_ALTERNATIVES: Alternatives = () => [];

/**
 * Whether the data bear out what was published, claim by claim, in their order. Each question is asked once, however many
 * claims are about its answer. Pure: what it is told by `ask` and `alternatives` is all it knows. Throws
 * `MalformedClaimsError`.
 */
export function judge(
  claims: readonly Claim[],
  ask: Ask,
  alternatives: Alternatives = NO_ALTERNATIVES,
): JudgedClaim[] {
  const outcomes: (JudgedClaim | ClaimProblem)[] = new Array(claims.length);
  for (const indexes of byQuestion(claims)) {
    const { question } = claims[indexes[0] as number] as Claim;
    const inquiry = inquiryInto(question, ask, alternatives);
    for (const index of indexes) outcomes[index] = judgeOne(claims[index] as Claim, inquiry);
  }
  const problems = outcomes.filter((outcome) => 'part' in outcome);
  if (problems.length > 0) throw new MalformedClaimsError(problems);
  return outcomes.filter((outcome) => 'verdict' in outcome);
}

/** The indexes of the claims about the answer to each question. */
function byQuestion(claims: readonly Claim[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { question }] of claims.entries()) {
    const key = answerKey(question);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups.values();
}
