import type { Place } from '../finding/index.js';
import { QuestionError } from '../option/index.js';
import type { Claim } from './claim.js';

/** A claim that makes no sense, and why. */
export interface ClaimProblem {
  /** Its id. */
  readonly id: string;
  /** The part of it that cannot be understood. */
  readonly part: 'claim' | 'expected';
  /** Sentence without a full stop. */
  readonly message: string;
  /** Place of that part in the input. */
  readonly place?: Place | undefined;
}

export function problemOf(claim: Claim, part: ClaimProblem['part'], message: string): ClaimProblem {
  return { id: claim.id, part, message, place: part === 'claim' ? claim.questionPlace : claim.place };
}

/** Thrown when claims make no sense; none is judged then. Lists all of them; the message names the first. */
export class MalformedClaimsError extends QuestionError {
  readonly problems: readonly ClaimProblem[];

  constructor(problems: readonly ClaimProblem[]) {
    const [first] = problems;
    super(`claim ${first?.id}: ${first?.message}`);
    this.problems = problems;
  }
}
