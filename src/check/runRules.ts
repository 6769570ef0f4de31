import { type Finding, ofSeries } from '../finding/index.js';
import type { SeriesAlone } from '../release/eachSeriesOf.js';
import type { Release } from '../release/index.js';
import type { Rule, RuleContext } from '../rule/index.js';
import * as registered from '../rules/index.js';

const RULES: readonly Rule[] = Object.values(registered);
const COVERS = new Map(RULES.map(({ name, covers = [] }) => [name, covers]));
const RANKS = { error: 2, warning: 1, info: 0 } as const;
/** Stands for the date of a finding that is about all days. */
const EVERY_DAY = 'every day';

/** Needs of rules that run on the sum of several series, not on each of them. */
const OF_THE_SUM: readonly (string | undefined)[] = ['expected', 'weekly', 'annual'];

/** Runs the rules on each of several series, and on their sum those that are about the sum. */
export function runRulesOnSeries(
  { entries, findings }: Pick<Release, 'entries' | 'findings'>,
  several: readonly SeriesAlone[],
  context: RuleContext,
): Finding[] {
  const [ofSum, ofEach] = [true, false].map((isOfSum) =>
    RULES.filter(({ needs }) => OF_THE_SUM.includes(needs) === isOfSum),
  );
  return [
    ...several.flatMap((series) =>
      runRules(series, context, ofEach).map((finding) => ofSeries(finding, series.name)),
    ),
    ...runRules({ entries, findings: findings.filter(({ series }) => series === undefined) }, context, ofSum),
  ];
}

/** Runs the rules and leaves out what the reading has already found on the same day. */
export function runRules(
  { entries, findings }: Pick<Release, 'entries' | 'findings'>,
  context: RuleContext,
  rules = RULES,
): Finding[] {
  const known = new Set(findings.map(({ rule, date }) => keyOf(rule, date)));
  // A day whose row has an error is not also reported as missing.
  const broken = new Set(
    findings.flatMap(({ severity, date }) => (severity === 'error' && date ? [date] : [])),
  );
  // Days that were read in the wrong order of day and month are no days that could be missing.
  const areOtherDays = findings.some(({ rule }) => rule === 'month-first');
  return rules
    .flatMap((rule) => rule.check(entries, context))
    .filter(
      ({ rule, date = '' }) =>
        !known.has(keyOf(rule, date)) && !(rule === 'missing-day' && (areOtherDays || broken.has(date))),
    );
}

/**
 * Leaves out findings that only repeat another: a figure with a digit too many also makes a boat too crowded. A finding
 * covers only findings that are not more severe than itself, so this comes after the severities are set.
 */
export function withoutCovered(findings: readonly Finding[]): Finding[] {
  const covered = new Map<string, number>();
  for (const { rule, date, severity, series } of findings) {
    for (const other of COVERS.get(rule) ?? []) {
      const key = keyOf(other, date ?? EVERY_DAY, series);
      covered.set(key, Math.max(covered.get(key) ?? 0, RANKS[severity]));
    }
  }
  const isCovered = ({ rule, date, severity, series }: Finding) =>
    [keyOf(rule, date, series), keyOf(rule, EVERY_DAY, series)].some(
      (key) => (covered.get(key) ?? -1) >= RANKS[severity],
    );
  return findings.filter((finding) => !isCovered(finding));
}

function keyOf(rule: string, date: string | undefined, series = ''): string {
  return `${rule} ${date} ${series}`;
}
