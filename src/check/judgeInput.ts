/** Checking an input: the rules with their settings and severities, applied to it. */
import { type CivilDate, longDateOf, toDayNumber } from '../calendar/index.js';
import { type Entries, indexByDay, NO_ENTRIES, placeOf } from '../entry/index.js';
import { type Finding, ofSeries, type Place } from '../finding/index.js';
import type { Host } from '../host/index.js';
import type { RuleSetting } from '../option/index.js';
import { eachSeriesOf } from '../release/eachSeriesOf.js';
import {
  type DayFigures,
  type InputSelection,
  loadRelease,
  type Release,
  revisions,
} from '../release/index.js';
import { requireSeries } from '../release/requireSeries.js';
import type { RuleContext } from '../rule/index.js';
import { nothingCompared } from './nothingCompared.js';
import { runRules, runRulesOnSeries, withoutCovered } from './runRules.js';
import { withSettings } from './severities.js';

/** One input and all findings in it. */
export interface Judged {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** Reads one input and runs every rule; `earlier` is a release to compare it with, or `null`. */
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
  const without = nothingCompared(release.entries, context, earlier?.entries ?? null);
  const all = [...release.findings, ...ruled, ...compared, ...without];
  return { release, findings: withoutCovered(withSettings(all, release.findings, settings)) };
}

/** Compares series of the same name where both releases hold several, otherwise the sums. */
function comparedReleases(earlier: Release, later: Release): Finding[] {
  if (!earlier.series || !later.series) return comparedWith(earlier.entries, later.entries);
  const names = [...new Set([...earlier.series.byName.keys(), ...later.series.byName.keys()])];
  const [before, after] = [earlier.series.byName, later.series.byName];
  return names.flatMap((name) => {
    const found = comparedWith(before.get(name) ?? NO_ENTRIES, after.get(name) ?? noneOf(later.entries));
    return found.map((finding) => ofSeries(finding, name));
  });
}

/** Entries of the same files, without a day. */
function noneOf({ files, sheets }: Entries): Entries {
  return { ...NO_ENTRIES, files, sheets };
}

function comparedWith(earlier: Entries, entries: Entries): Finding[] {
  const found = revisions(earlier, entries);
  const indexOf = indexByDay(entries);
  const noted = found.findings.map((finding) => {
    const index = indexOf.get(toDayNumber(finding.date as CivilDate));
    return index === undefined ? finding : { ...finding, place: placeOf(entries, index) };
  });
  return [...noted, ...removedDays(found.removed, entries)];
}

/** One finding for all days that the earlier release has and this one lacks; none where there is no such day. */
function removedDays(removed: readonly DayFigures[], entries: Entries): Finding[] {
  const [first, last] = [removed[0], removed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const which =
    removed.length === 1
      ? longDateOf(first.date)
      : `${removed.length} days between ${longDateOf(first.date)} and ${longDateOf(last.date)}`;
  return [
    {
      rule: 'removed-day',
      severity: 'warning',
      message: `unexpected loss of ${which}, expected every day of the earlier release`,
      place: placeFrom(first.date, entries),
      date: first.date,
    },
  ];
}

/** Place of the first row on or after a date; of the file where there is no such row. */
function placeFrom(date: string, entries: Entries): Place {
  const from = toDayNumber(date as CivilDate);
  const index = entries.days.findIndex((day) => day >= from);
  return index === -1 ? { file: entries.files[0] ?? '' } : placeOf(entries, index);
}
