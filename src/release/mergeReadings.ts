import {
  type Entries,
  type Merge,
  mergeEntries,
  type NamedSeries,
  NO_ENTRIES,
  sumSeries,
  withSameMeasures,
} from '../entry/index.js';
import { ofSeries } from '../finding/index.js';
import { HostError } from '../host/index.js';
import type { Published } from './readPublished.js';

/** Several inputs as one, and where they hold several series, these. */
export interface MergedReadings extends Merge {
  readonly series: NamedSeries | null;
}

/**
 * Several inputs as one: on a day that two of them have, of the same series, the later one counts. Throws `HostError`
 * where some of them hold several series and others one.
 */
export function mergeReadings(readings: readonly Published[], names: readonly string[]): MergedReadings {
  const named = readings.map((reading) => reading.series);
  const several = named.filter((each) => each !== null);
  if (several.length === 0) return { ...mergeEntries(readings.map(({ entries }) => entries)), series: null };
  const single = readings.findIndex((reading) => reading.series === null && reading.entries.days.length > 0);
  if (single >= 0) {
    const other = names[named.findIndex((each) => each !== null)];
    throw new HostError(
      `${names[single]} holds one series and ${other} several: name files that are alike, or one at a time`,
    );
  }
  const [only] = readings;
  if (only?.series && readings.length === 1)
    return { entries: only.entries, series: only.series, findings: [] };
  return mergeSeries(several);
}

function mergeSeries(several: readonly NamedSeries[]): MergedReadings {
  const wanted = [...new Set(several.flatMap(({ byName }) => [...byName.keys()]))];
  const merges = wanted.map((name) => {
    const inputs = several.map(({ byName }) => byName.get(name) ?? NO_ENTRIES);
    return [name, mergeEntries(inputs)] as const;
  });
  const byName = withSameMeasures(new Map(merges.map(([name, { entries }]) => [name, entries] as const)));
  return {
    entries: sumSeries([...byName.values()]),
    series: {
      column: several[0]?.column ?? '',
      names: [...new Set(several.flatMap(({ names }) => names))],
      byName,
    },
    findings: merges.flatMap(([name, { findings }]) => findings.map((finding) => ofSeries(finding, name))),
  };
}

/** The entries that a finding is about: those of its series, where there are several. */
export function entriesOf(
  { entries, series }: Pick<MergedReadings, 'entries' | 'series'>,
  name?: string,
): Entries {
  return (name === undefined ? undefined : series?.byName.get(name)) ?? entries;
}
