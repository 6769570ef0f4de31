import { type CivilDate, toDayNumber } from '../../calendar/index.js';
import { type Entries, placeOf } from '../../entry/index.js';
import type { Finding } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { RuleSetting } from '../../option/index.js';
import { loadRelease, type Release, revisions, type Wanted } from '../../release/index.js';
import type { RuleContext } from '../../rules/rule.js';
import { runRules, withoutCovered } from '../runRules.js';
import { removedDays } from './removedDays.js';
import { withSettings } from './severities.js';

/** One input, and all that was found in it. */
export interface Judged {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** Reads one input and asks every rule; `earlier` is a release that it must agree with. */
export async function judgeInput(
  wanted: Wanted,
  context: RuleContext,
  earlier: Entries | null,
  settings: readonly RuleSetting[],
  host: Host,
): Promise<Judged> {
  return judgeRelease(await loadRelease({ ...wanted, keepsLines: true }, host), context, earlier, settings);
}

export function judgeRelease(
  release: Release,
  context: RuleContext,
  earlier: Entries | null,
  settings: readonly RuleSetting[],
): Judged {
  const compared = earlier === null ? [] : comparedWith(earlier, release.entries);
  const all = [...release.findings, ...runRules(release, context), ...compared];
  return { release, findings: withoutCovered(withSettings(all, release.findings, settings)) };
}

function comparedWith(earlier: Entries, entries: Entries): Finding[] {
  const found = revisions(earlier, entries);
  const indexOf = new Map(entries.days.map((day, index) => [day, index]));
  const noted = found.findings.map((finding) => {
    const index = indexOf.get(toDayNumber(finding.date as CivilDate));
    return index === undefined ? finding : { ...finding, place: placeOf(entries, index) };
  });
  return [...noted, ...removedDays(found.removed, entries)];
}
