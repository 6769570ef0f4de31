import type { CivilDate } from '../calendar/index.js';
import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';

/**
 * Something that readable rows must agree on, with each other or with the world. Whether a row can be read at all is
 * for the gate of `entry` to say. Rules are listed in `index.ts`.
 */
export interface Rule {
  /** A stable kebab-case id. */
  readonly name: string;
  readonly severity: Finding['severity'];
  readonly summary: string;
  check(entries: Entries, context: RuleContext): Finding[];
}

export interface RuleContext {
  readonly today: CivilDate;
}
