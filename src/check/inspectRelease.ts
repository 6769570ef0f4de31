import type { CivilDate } from '../calendar/index.js';
import { type Finding, ofSeries } from '../finding/index.js';
import type { ReadingHost } from '../host/index.js';
import { eachSeriesOf } from '../release/eachSeriesOf.js';
import { type InputSelection, loadRelease, type Release } from '../release/index.js';
import { requireSeries } from '../release/requireSeries.js';
import { areWithinLimits } from '../rule/index.js';

export interface Inspection {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** Loads a release with all findings: first those of reading it, then those of the rules. */
export async function inspectRelease(wanted: InputSelection, host: ReadingHost): Promise<Inspection> {
  const release = await loadRelease(wanted, host);
  requireSeries(release, wanted);
  // The bundled figures break no rule: a test holds them to all, so that no start of the program has to.
  const ruled = release.provenance.source === 'bundled' ? [] : await checkRules(release, host.today());
  return { release, findings: [...release.findings, ...ruled] };
}

/** Findings of the rules in a release, without those that need an option. `day` is today, `YYYY-MM-DD`. */
export async function checkRules(release: Release, day: string): Promise<Finding[]> {
  const today = day as CivilDate;
  const several = eachSeriesOf(release);
  const doubtful = (several ?? [release]).filter(({ entries }) => !areWithinLimits(entries, today));
  if (doubtful.length === 0) return [];
  const { runRules, withoutCovered } = await import('./runRules.js');
  return withoutCovered(
    doubtful.flatMap((each) => {
      const found = runRules(each, { today });
      return 'name' in each ? found.map((finding) => ofSeries(finding, each.name)) : found;
    }),
  );
}
