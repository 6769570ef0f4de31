import { type CivilDate, toDayNumber } from '../../calendar/index.js';
import { type Entries, NO_ENTRIES, placeOf } from '../../entry/index.js';
import { type Finding, ofSeries } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { RuleSetting } from '../../option/index.js';
import { loadRelease, type Release, revisions, type Wanted } from '../../release/index.js';
import type { RuleContext } from '../../rules/rule.js';
import { partsOf } from '../parts/partsOf.js';
import { requireSeries } from '../parts/requireSeries.js';
import { runRules, runRulesOnParts, withoutCovered } from '../runRules.js';
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
  earlier: Release | null,
  settings: readonly RuleSetting[],
  host: Host,
): Promise<Judged> {
  const release = await loadRelease({ ...wanted, keepsLines: true }, host);
  requireSeries(release, wanted);
  return judgeRelease(release, context, earlier, settings);
}

export function judgeRelease(
  release: Release,
  context: RuleContext,
  earlier: Release | null,
  settings: readonly RuleSetting[],
): Judged {
  const compared = earlier === null ? [] : comparedReleases(earlier, release);
  const parts = partsOf(release);
  const ruled = parts === null ? runRules(release, context) : runRulesOnParts(release, parts, context);
  const all = [...release.findings, ...ruled, ...compared];
  return { release, findings: withoutCovered(withSettings(all, release.findings, settings)) };
}

/** Series by series where both hold several, those of one name. */
function comparedReleases(earlier: Release, later: Release): Finding[] {
  if (!earlier.parts || !later.parts) return comparedWith(earlier.entries, later.entries);
  const names = [...new Set([...earlier.parts.series.keys(), ...later.parts.series.keys()])];
  const [before, after] = [earlier.parts.series, later.parts.series];
  return names.flatMap((name) => {
    const found = comparedWith(before.get(name) ?? NO_ENTRIES, after.get(name) ?? noneOf(later.entries));
    return found.map((finding) => ofSeries(finding, name));
  });
}

/** No day of the same files. */
function noneOf({ files, sheets }: Entries): Entries {
  return { ...NO_ENTRIES, files, sheets };
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
