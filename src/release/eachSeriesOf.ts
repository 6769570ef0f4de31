import type { Entries } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import type { Release } from './release.js';

/** A series of a release by itself, with the findings about it. */
export interface SeriesAlone {
  readonly name: string;
  readonly entries: Entries;
  readonly findings: readonly Finding[];
}

/** The series of a release that holds several; `null` where it holds one. */
export function eachSeriesOf({
  series,
  findings,
}: Pick<Release, 'series' | 'findings'>): SeriesAlone[] | null {
  if (!series) return null;
  const bySeries = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const found = bySeries.get(finding.series) ?? [];
    bySeries.set(finding.series, found);
    found.push(finding);
  }
  return [...series.byName].map(([name, entries]) => ({ name, entries, findings: bySeries.get(name) ?? [] }));
}
