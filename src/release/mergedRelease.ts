import { type CivilDate, type DayNumber, toDayNumber } from '../calendar/index.js';
import { COUNT_ROLES, type Entries, type Original, sumFindings } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import type { ReadingHost } from '../host/index.js';
import { type InputOptions, inputOf } from '../reader/input.js';
import { SERIES_NAME } from '../store/index.js';
import { ANNUAL_ARRIVALS } from './annualArrivals.js';
import { type Located, piecesIn } from './locateInputs.js';
import { entriesOf, type MergedReadings, mergeReadings } from './mergeReadings.js';
import { type Published, readPublished } from './readPublished.js';
import type { Provenance, Release } from './release.js';

/** Several inputs read, and made one release; `source` is what named them. */
export async function mergedRelease(
  source: string,
  located: readonly Located[],
  host: ReadingHost,
  { kind = 'daily', fastLane, keepsLines, series, only }: InputOptions,
): Promise<Release> {
  const reading = { kind, fastLane, keepsLines, series, only };
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
  const isTold = findings.some(({ rule }) => rule === 'sum-too-large');
  // The counts of a single series in a single file have been added up row by row, with the column.
  const summed = readings.length === 1 && merge.series === null ? COUNT_ROLES : [];
  const sums = isTold ? [] : sumFindings(merge.entries, summed);
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

/** The annual statistics are of one series; of what others hold they say nothing. */
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

/** Several inputs are no release, whatever each of them is. */
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
  const edition = others.length === 0 ? (readings[0]?.edition ?? null) : null;
  return { source, name: files.join(', '), edition, files };
}

/** A figure that one file lacks is not missing where another has it. */
function withoutSupplied(findings: readonly Finding[], merge: MergedReadings): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'missing-value')) return findings;
  const indexes = new Map<Entries, ReadonlyMap<DayNumber, number>>();
  const indexIn = (entries: Entries, day: DayNumber) => {
    const known = indexes.get(entries) ?? new Map(entries.days.map((each, index) => [each, index]));
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
