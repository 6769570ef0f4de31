import type { CivilDate } from '../calendar/index.js';
import type { Finding } from '../finding/index.js';
import type { Host } from '../host/index.js';
import { loadRelease, type Release, type Wanted } from '../release/index.js';
import * as registered from '../rules/index.js';
import type { Rule } from '../rules/rule.js';

const RULES: readonly Rule[] = Object.values(registered);

export interface Inspection {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** A release, and all there is to know of it: what the reading found, then what the rules did. */
export async function inspectRelease(wanted: Wanted, host: Host): Promise<Inspection> {
  const release = await loadRelease(wanted, host);
  return { release, findings: [...release.findings, ...checkRules(release, host)] };
}

/** What the rules find, without what the reading has found of the same day already. */
export function checkRules({ entries, findings }: Release, host: Host): Finding[] {
  const today = host.today() as CivilDate;
  const keyOf = ({ rule, date }: Finding) => `${rule} ${date}`;
  const known = new Set(findings.map(keyOf));
  return RULES.flatMap((rule) => rule.check(entries, { today })).filter(
    (finding) => !known.has(keyOf(finding)),
  );
}
