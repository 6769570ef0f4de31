import { QuestionError } from '../option/index.js';
import type { Claim } from './claim.js';

/** A claim that means nothing, and why. */
export interface ClaimProblem {
  readonly claim: Claim;
  /** The part of it that cannot be understood. */
  readonly part: 'claim' | 'expected';
  /** One sentence without a full stop. */
  readonly message: string;
}

/** Claims that mean nothing, all of them: no other is judged beside them. The message tells the first. */
export class MalformedClaimsError extends QuestionError {
  readonly problems: readonly ClaimProblem[];

  constructor(problems: readonly ClaimProblem[]) {
    const [first] = problems;
    super(`claim ${first?.claim.id}: ${first?.message}`);
    this.problems = problems;
  }
}
