import { type CivilDate, toDayNumber } from '../../calendar/index.js';
import { type Entries, NO_ENTRIES, placeOf } from '../../entry/index.js';
import { type Finding, ofSeries } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import type { RuleSetting } from '../../option/index.js';
import { type InputSelection, loadRelease, type Release, revisions } from '../../release/index.js';
import type { RuleContext } from '../../rules/rule.js';
import { runRules, runRulesOnSeries, withoutCovered } from '../runRules.js';
import { eachSeriesOf } from '../series/eachSeriesOf.js';
import { requireSeries } from '../series/requireSeries.js';
import { removedDays } from './removedDays.js';
import { withSettings } from './severities.js';

/** One input, and all that was found in it. */
export interface Judged {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** Reads one input and asks every rule; `earlier` is a release that it must agree with. */
export async function judgeInput(
  wanted: InputSelection,
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
  const several = eachSeriesOf(release);
  const ruled = several === null ? runRules(release, context) : runRulesOnSeries(release, several, context);
  const all = [...release.findings, ...ruled, ...compared];
  return { release, findings: withoutCovered(withSettings(all, release.findings, settings)) };
}

/** Series by series where both hold several, those of one name. */
function comparedReleases(earlier: Release, later: Release): Finding[] {
  if (!earlier.series || !later.series) return comparedWith(earlier.entries, later.entries);
  const names = [...new Set([...earlier.series.byName.keys(), ...later.series.byName.keys()])];
  const [before, after] = [earlier.series.byName, later.series.byName];
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
