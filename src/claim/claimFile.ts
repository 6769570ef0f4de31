import type { Finding, Place } from '../finding/index.js';
import { quote } from '../text/index.js';
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

/** Finding for a column that stands twice among the headings: nobody knows which of the two is meant. */
export function secondColumn(
  file: string,
  { name, ...at }: { readonly name: string } & Omit<Place, 'file'>,
): Finding {
  const message = `unexpected second column ${quote(name)}, expected one: leave one out, or give it another heading`;
  return malformed(message, { file, ...at });
}

/** Finding for a claim, or a file of claims, that cannot be judged. */
export function malformed(message: string, place?: Place): Finding {
  return { rule: 'malformed-claim', severity: 'error', message, ...(place === undefined ? {} : { place }) };
}
