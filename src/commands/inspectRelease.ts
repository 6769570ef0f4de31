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
  const today = host.today() as CivilDate;
  const ruled = RULES.flatMap((rule) => rule.check(release.entries, { today }));
  return { release, findings: [...release.findings, ...ruled] };
}
