import type { Finding, Place } from '../finding/index.js';
import type { Claim } from './claim.js';

/** The claims of one input, and what is wrong in it. */
export interface ReadClaims {
  readonly file: string;
  /** Unchanged text of the input, from which lines are shown. */
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Rows that are no claims; if there is one, nothing is judged. */
  readonly findings: readonly Finding[];
}

/** Finding for a claim, or a file of claims, that cannot be judged. */
export function malformed(message: string, place?: Place): Finding {
  return { rule: 'malformed-claim', severity: 'error', message, ...(place === undefined ? {} : { place }) };
}
