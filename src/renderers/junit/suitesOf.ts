import type { JudgedFinding, Judgement } from '../../report/index.js';
import { fileOf } from '../findings/fileOf.js';

/** One input, and what each rule has found in it. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

export interface TestCase {
  readonly rule: string;
  readonly findings: readonly JudgedFinding[];
}

/** For what concerns no one file. */
const WHOLE_INPUT = 'all files';

/** A suite for each file, a case for each rule; a finding of another file or rule gets one of its own. */
export function suitesOf(judgement: Judgement): Suite[] {
  const applied = judgement.rules.map(({ name }) => name);
  const found = groupBy(judgement.findings, (finding) => fileOf(finding, judgement) ?? WHOLE_INPUT);
  const others = [...found.keys()].filter((file) => !judgement.files.includes(file));
  return [
    ...[...new Set(judgement.files)].map((name) => toSuite(name, applied, found.get(name) ?? [])),
    ...others.map((name) => toSuite(name, [], found.get(name) ?? [])),
  ];
}

function toSuite(name: string, applied: readonly string[], findings: readonly JudgedFinding[]): Suite {
  const found = groupBy(findings, ({ rule }) => rule);
  const rules = [...new Set([...applied, ...found.keys()])];
  return { name, cases: rules.map((rule) => ({ rule, findings: found.get(rule) ?? [] })) };
}

/** Groups in the order in which they are first met. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
