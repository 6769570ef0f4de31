import type { Finding, Place } from '../finding/index.js';
import type { Claim } from './claim.js';

/** The claims of one input, and what is wrong in it. */
export interface ReadClaims {
  readonly file: string;
  /** As it stands, for showing a line of it. */
  readonly text: string;
  readonly claims: readonly Claim[];
  /** What is no claim; with one of them, nothing is to be judged. */
  readonly findings: readonly Finding[];
}

/** What makes a claim, or a file of them, one that cannot be judged. */
export function malformed(message: string, place?: Place): Finding {
  return { rule: 'malformed-claim', severity: 'error', message, ...(place === undefined ? {} : { place }) };
}
