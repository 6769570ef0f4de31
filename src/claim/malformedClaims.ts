import type { Place } from '../finding/index.js';
import { QuestionError } from '../option/index.js';
import type { Claim } from './claim.js';

/** A claim that means nothing, and why. */
export interface ClaimProblem {
  /** Its id. */
  readonly id: string;
  /** The part of it that cannot be understood. */
  readonly part: 'claim' | 'expected';
  /** One sentence without a full stop. */
  readonly message: string;
  /** Where that part stands in the input. */
  readonly place?: Place | undefined;
}

export function problemOf(claim: Claim, part: ClaimProblem['part'], message: string): ClaimProblem {
  return { id: claim.id, part, message, place: part === 'claim' ? claim.questionPlace : claim.place };
}

/** Claims that mean nothing, all of them: no other is judged beside them. The message tells the first. */
export class MalformedClaimsError extends QuestionError {
  readonly problems: readonly ClaimProblem[];

  constructor(problems: readonly ClaimProblem[]) {
    const [first] = problems;
    super(`claim ${first?.id}: ${first?.message}`);
    this.problems = problems;
  }
}
