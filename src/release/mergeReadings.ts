import {
  type Entries,
  type Merge,
  mergeEntries,
  NO_ENTRIES,
  type Parts,
  sumSeries,
  withSameMeasures,
} from '../entry/index.js';
import { ofSeries } from '../finding/index.js';
import { HostError } from '../host/index.js';
import type { Published } from './readPublished.js';

/** Several inputs as one, and where they hold several series, these. */
export interface MergedReadings extends Merge {
  readonly parts: Parts | null;
}

/**
 * Several inputs as one: on a day that two of them have, of the same series, the later one counts. Throws `HostError`
 * where some of them hold several series and others one.
 */
export function mergeReadings(readings: readonly Published[], names: readonly string[]): MergedReadings {
  const parts = readings.map((reading) => reading.parts);
  const several = parts.filter((each) => each !== null);
  if (several.length === 0) return { ...mergeEntries(readings.map(({ entries }) => entries)), parts: null };
  const single = readings.findIndex((reading) => reading.parts === null && reading.entries.days.length > 0);
  if (single >= 0) {
    const other = names[parts.findIndex((each) => each !== null)];
    throw new HostError(
      `${names[single]} holds one series and ${other} several: name files that are alike, or one at a time`,
    );
  }
  const [only] = readings;
  if (only?.parts && readings.length === 1) return { entries: only.entries, parts: only.parts, findings: [] };
  return mergeParts(several);
}

function mergeParts(several: readonly Parts[]): MergedReadings {
  const wanted = [...new Set(several.flatMap(({ series }) => [...series.keys()]))];
  const merges = wanted.map((name) => {
    const inputs = several.map(({ series }) => series.get(name) ?? NO_ENTRIES);
    return [name, mergeEntries(inputs)] as const;
  });
  const series = withSameMeasures(new Map(merges.map(([name, { entries }]) => [name, entries] as const)));
  return {
    entries: sumSeries([...series.values()]),
    parts: {
      column: several[0]?.column ?? '',
      names: [...new Set(several.flatMap(({ names }) => names))],
      series,
    },
    findings: merges.flatMap(([name, { findings }]) => findings.map((finding) => ofSeries(finding, name))),
  };
}

/** The entries that a finding is about: those of its series, where there are several. */
export function entriesOf(
  { entries, parts }: Pick<MergedReadings, 'entries' | 'parts'>,
  series?: string,
): Entries {
  return (series === undefined ? undefined : parts?.series.get(series)) ?? entries;
}
