import { type Finding, ofSeries } from '../finding/index.js';
import type { Release } from '../release/index.js';
import type { Rule, RuleContext } from '../rule/index.js';
import * as registered from '../rules/index.js';
import type { SeriesAlone } from './series/eachSeriesOf.js';

const RULES: readonly Rule[] = Object.values(registered);
const COVERS = new Map(RULES.map(({ name, covers = [] }) => [name, covers]));
const RANKS = { error: 2, warning: 1, info: 0 } as const;
/** In place of a date, for a finding that is about all days. */
const EVERY_DAY = 'every day';

/** What is asked of several series together, and not of each. */
const OF_THE_SUM: readonly (string | undefined)[] = ['expected', 'weekly', 'annual'];

/** What the rules find in several series, each by itself, and in their sum what is asked of that. */
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

/** What the rules find, without what the reading has found of the same day already. */
export function runRules(
  { entries, findings }: Pick<Release, 'entries' | 'findings'>,
  context: RuleContext,
  rules = RULES,
): Finding[] {
  const known = new Set(findings.map(({ rule, date }) => keyOf(rule, date)));
  // A row that could be read but for a figure is not missing as well.
  const broken = new Set(
    findings.flatMap(({ severity, date }) => (severity === 'error' && date ? [date] : [])),
  );
  return rules
    .flatMap((rule) => rule.check(entries, context))
    .filter(
      ({ rule, date = '' }) => !known.has(keyOf(rule, date)) && !(rule === 'missing-day' && broken.has(date)),
    );
}

/**
 * Without what only says another finding again: a figure with a digit too many also makes a boat too crowded. A finding
 * covers only what is taken no more severely than itself, so it is asked once severities are set.
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
