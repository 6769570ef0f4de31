import { type CivilDate, type DayNumber, toDayNumber } from '../calendar/index.js';
import {
  type Entries,
  indexByDay,
  type Merge,
  mergeEntries,
  type NamedSeries,
  NO_ENTRIES,
  sumFindings,
  sumSeries,
  withSameMeasures,
} from '../entry/index.js';
import { type Finding, ofSeries } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { type InputOptions, inputOf } from '../reader/input.js';
import { SERIES_NAME } from '../store/index.js';
import type { Original } from '../table/index.js';
import { ANNUAL_ARRIVALS } from './bundledRelease.js';
import { type Located, piecesIn } from './locateInputs.js';
import { type Published, readPublished } from './readPublished.js';
import { editionInWords, MERGED, type Provenance, type Release } from './release.js';
import { shortNames } from './shortNames.js';

/**
 * Reads the inputs and merges them into one release; `source` is the name of the source that gave them. Throws `HostError` if
 * an input cannot be read at all, or if some have one series and others several.
 */
export async function mergedRelease(
  source: string,
  located: readonly Located[],
  host: ReadingHost,
  { kind = 'daily', fastPath, keepsLines, series, only }: InputOptions,
): Promise<Release> {
  const reading = { kind, fastPath, keepsLines, series, only };
  const readings: Published[] = [];
  for (const each of located) {
    const pieces = piecesIn(source, each, host);
    readings.push(await readPublished(inputOf(each.name, pieces, reading)));
  }
  const merge = mergeReadings(
    readings,
    located.map(({ name }) => name),
  );
  const findings = readings.flatMap(({ findings }) => findings);
  // A single series in a single file was added up while its rows were read.
  const isAddedUp = readings.length === 1 && merge.series === null;
  const reported = findings.filter(({ rule }) => rule === 'sum-too-large').map(({ measure }) => measure);
  const sums = (isAddedUp ? [] : sumFindings(merge.entries)).filter(
    ({ measure }) => !reported.includes(measure),
  );
  return {
    entries: merge.entries,
    series: merge.series,
    findings: [...withoutSupplied(findings, merge), ...merge.findings, ...sums],
    provenance: provenanceOf(source, located, readings),
    originals: originalsOf(
      readings.map(({ original }, index) => [located[index]?.name ?? '', original] as const),
    ),
    annual: annualOf(merge),
  };
}

/** The finalised annual statistics for an input with a single series; empty for several, which they do not describe. */
export function annualOf({ series }: Pick<Published, 'series'>): Release['annual'] {
  return series === null ? ANNUAL_ARRIVALS : new Map();
}

function originalsOf(
  inputs: readonly (readonly [file: string, original: Original | null])[],
): Map<string, Original> {
  return new Map(
    inputs.flatMap(([file, original]) => (original === null ? [] : [[file, original] as const])),
  );
}

/**
 * Several inputs together are no longer a release of the publisher, even if each of them is one. Those of the publisher that are
 * among them are named first, since most figures are theirs.
 */
function provenanceOf(
  source: string,
  located: readonly Located[],
  readings: readonly Published[],
): Provenance {
  const files = located.map(({ name }) => name);
  const [only, ...others] = located;
  if (only?.edition && others.length === 0) {
    return { source: 'store', name: SERIES_NAME, edition: only.edition.name, files: [only.name] };
  }
  const editions = located.flatMap((each) => each.edition ?? []);
  const added = shortNames(located.filter(({ edition }) => edition === null).map(({ name }) => name));
  if (editions.length > 0) {
    const dates = inOneList(editions.map(({ name }) => editionInWords(name)));
    const published = `${SERIES_NAME}, edition${editions.length === 1 ? '' : 's'} of ${dates}`;
    const name = added.length === 0 ? published : `${published}, with ${added.join(', ')}`;
    return { source: MERGED, name, edition: null, files };
  }
  const edition = others.length === 0 ? (readings[0]?.edition ?? null) : null;
  return { source, name: added.join(', '), edition, files };
}

/** `a`, `a and b`, `a, b and c`. */
function inOneList(words: readonly string[]): string {
  const before = words.slice(0, -1).join(', ');
  return before === '' ? `${words[0] ?? ''}` : `${before} and ${words.at(-1)}`;
}

/** Several inputs merged into one table of days. */
interface MergedReadings extends Merge {
  /** The series, if the inputs have several, of which `entries` are the sum; else `null`. */
  readonly series: NamedSeries | null;
}

/**
 * Merges inputs, named by `names`: where two have the same day of the same series, the later input counts. Throws `HostError`
 * if some inputs have several series and others one.
 */
function mergeReadings(readings: readonly Published[], names: readonly string[]): MergedReadings {
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
  const allNames = [...new Set(several.flatMap(({ byName }) => [...byName.keys()]))];
  const merges = allNames.map((name) => {
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

/** Drops findings of a missing figure that another input supplies. */
function withoutSupplied(findings: readonly Finding[], merge: MergedReadings): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'missing-value')) return findings;
  const indexes = new Map<Entries, ReadonlyMap<DayNumber, number>>();
  const indexIn = (entries: Entries, day: DayNumber) => {
    const known = indexes.get(entries) ?? indexByDay(entries);
    indexes.set(entries, known);
    return known.get(day) ?? -1;
  };
  return findings.filter(({ rule, date, measure = '', series }) => {
    if (rule !== 'missing-value' || date === undefined) return true;
    const entries = entriesOf(merge, series);
    const index = indexIn(entries, toDayNumber(date as CivilDate));
    return Number.isNaN(entries.figures.get(measure)?.[index] ?? Number.NaN);
  });
}

/** The entries of the series with that name, or all entries if there is none. */
function entriesOf({ entries, series }: MergedReadings, name?: string): Entries {
  return (name === undefined ? undefined : series?.byName.get(name)) ?? entries;
}
