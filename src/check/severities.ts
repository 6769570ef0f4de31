import type { Finding } from '../finding/index.js';
import { didYouMean, QuestionError, type RuleSetting } from '../option/index.js';
import type { RuleInfo } from '../report/index.js';
import { READING_RULES, type Rule, type RuleText } from '../rule/index.js';
import * as registered from '../rules/index.js';

/** All rules, of `src/rules` and of the reading, sorted by name. */
export const ALL_RULES: readonly RuleText[] = [...Object.values<Rule>(registered), ...READING_RULES].sort(
  (one, other) => (one.name < other.name ? -1 : 1),
);

/** The rules that were applied: those that need nothing, or something that was given, and are not off. */
export function appliedRules(given: ReadonlySet<string>, settings: readonly RuleSetting[]): RuleInfo[] {
  const set = new Map(settings.map(({ rule, severity }) => [rule, severity]));
  return ALL_RULES.flatMap(({ name, severity, summary, needs }) => {
    const taken = set.get(name) ?? severity;
    return taken === 'off' || (needs !== undefined && !given.has(needs))
      ? []
      : [{ name, severity: taken, summary }];
  });
}

/** Throws `QuestionError` for an unknown rule, and for one whose severity cannot be set. */
export function requireKnownRules(settings: readonly RuleSetting[]): void {
  for (const { rule, severity } of settings) {
    if (!ruleNamed(rule).fixed || severity === 'error') continue;
    throw new QuestionError(
      `the rule ${rule} cannot be set to ${severity}: what cannot be read cannot be waved through`,
    );
  }
}

/** Throws `QuestionError` for an unknown name. */
export function ruleNamed(name: string): RuleText {
  const names = ALL_RULES.map((rule) => rule.name);
  const found = ALL_RULES.find((rule) => rule.name === name);
  if (found) return found;
  throw new QuestionError(`there is no rule "${name}"${didYouMean(name, names)}; crossings rules lists them`);
}

/**
 * Gives findings the severities of the settings and leaves out those that are off. An error of the reading stays an error:
 * what cannot be read cannot be waved through.
 */
export function withSettings(
  findings: readonly Finding[],
  read: readonly Finding[],
  settings: readonly RuleSetting[],
): Finding[] {
  const set = new Map(settings.map(({ rule, severity }) => [rule, severity]));
  const fixed = new Set(read.filter(({ severity }) => severity === 'error'));
  return findings.flatMap((finding) => {
    const severity = fixed.has(finding) ? undefined : set.get(finding.rule);
    if (severity === undefined) return [finding];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
