import type { Finding } from '../finding/index.js';
import type { Release } from '../release/index.js';
import * as registered from '../rules/index.js';
import type { Rule, RuleContext } from '../rules/rule.js';

const RULES: readonly Rule[] = Object.values(registered);

/**
 * What the rules find, without what the reading has found of the same day already, and without what only says another
 * finding again: a figure with a digit too many also makes a boat too crowded.
 */
export function runRules(
  { entries, findings }: Pick<Release, 'entries' | 'findings'>,
  context: RuleContext,
): Finding[] {
  const known = new Set(findings.map(keyOf));
  const found = RULES.flatMap((rule) =>
    rule.check(entries, context).map((finding) => ({ finding, covers: rule.covers ?? [] })),
  );
  const covered = new Set(
    found.flatMap(({ finding, covers }) => covers.map((rule) => keyOf({ ...finding, rule }))),
  );
  return found
    .map(({ finding }) => finding)
    .filter((finding) => !known.has(keyOf(finding)) && !covered.has(keyOf(finding)));
}

function keyOf({ rule, date }: Finding): string {
  return `${rule} ${date}`;
}
