import {
  type CivilDate,
  type DayNumber,
  longDate,
  toCivilDate,
  toDayNumber,
  WEEKDAYS,
  weekdayOf,
} from '../calendar/index.js';
import { type Entries, type Original, placeOf, sumFindings } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { HostError, type ReadingHost } from '../host/index.js';
import { inputOf, piecesOf, type Reading } from '../readers/input.js';
import {
  type Edition,
  FIGURES_FILE,
  findEdition,
  RELEASE_MARK,
  SERIES_NAME,
  storeFolder,
  WORKBOOK_FILE,
} from '../store/index.js';
import { ANNUAL_ARRIVALS } from './annualArrivals.js';
import { bundledBytes, bundledRelease } from './bundledRelease.js';
import { findSource, type Wanted } from './findSource.js';
import { STANDARD_INPUT } from './inputNames.js';
import { entriesOf, type MergedReadings, mergeReadings } from './mergeReadings.js';
import { type Published, readPublished } from './readPublished.js';
import type { Provenance, Release } from './release.js';

/**
 * The figures of the files and releases named, or where none is, of the first source that has some. Several become one
 * series: on a day that two of them have, the later one counts. Throws `HostError` where a file cannot be read at all
 * or there is no such release; what is wrong in a file becomes findings.
 */
export async function loadRelease(wanted: Wanted, host: ReadingHost): Promise<Release> {
  const { source, found } = findSource(wanted, host);
  const inputs = locate(source.name, found.paths, wanted, host);
  const [only, ...others] = inputs;
  if (only?.edition?.folder === null && others.length === 0) return bundledRelease(host);
  return mergedRelease(source.name, inputs, host, { ...wanted, kind: 'daily' });
}

/** The weekly figures of the files named: a day stands for the week that ends on it, which must be a Sunday. */
export async function loadWeekly(wanted: Wanted, host: ReadingHost): Promise<Release> {
  if (wanted.files.length === 0)
    throw new HostError('the package has daily figures only: name a file with weekly ones');
  const inputs = locate('command line', wanted.files, wanted, host).map(withWeeks);
  const release = await mergedRelease('command line', inputs, host, { ...wanted, kind: 'weekly' });
  return { ...release, findings: [...release.findings, ...otherThanSundays(release.entries)] };
}

/** The figures of one input that is in memory, in whatever format; what is wrong in it becomes findings. */
export async function readRelease({ file, bytes }: InMemory): Promise<Release> {
  const { edition, original: _, ...reading } = await readPublished(inputOf(file, piecesOf(bytes)));
  const provenance = { source: 'input', name: file, edition, files: [file] };
  return { ...reading, provenance, annual: annualOf(reading) };
}

/** Bytes, and the name under which findings speak of them. */
interface InMemory {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A release that is kept has its weekly figures in the workbook. Throws `HostError` for the one in the package. */
function withWeeks(located: Located): Located {
  const { name, edition } = located;
  if (edition === null) return located;
  if (edition.folder === null)
    throw new HostError(`${name} has daily figures only: name a file with weekly ones`);
  return { ...located, path: `${edition.folder}/${WORKBOOK_FILE}` };
}

/** What is read: a file, or the figures of a release. */
interface Located {
  /** As it was named. */
  readonly name: string;
  readonly path: string;
  readonly edition: Edition | null;
}

function locate(source: string, names: readonly string[], { store }: Wanted, host: ReadingHost): Located[] {
  if (names.filter((name) => name === '-').length > 1) {
    throw new HostError('standard input can be read once, and is named twice');
  }
  return names.map((name) => {
    if (!name.startsWith(RELEASE_MARK))
      return { name: name === '-' ? STANDARD_INPUT : name, path: name, edition: null };
    const edition = told(source, () => findEdition(name, storeFolder(store, host), host));
    return { name: `${RELEASE_MARK}${edition.name}`, path: `${edition.folder}/${FIGURES_FILE}`, edition };
  });
}

async function mergedRelease(
  source: string,
  located: readonly Located[],
  host: ReadingHost,
  { kind = 'daily', fastLane, keepsLines, series, only }: Reading,
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
  // A single file's known measures have been summed row by row, with the column.
  const summed = findings.some(({ rule }) => rule === 'sum-too-large');
  const sums = summed ? [] : sumFindings(merge.entries);
  return {
    entries: merge.entries,
    parts: merge.parts,
    findings: [...withoutSupplied(findings, merge), ...merge.findings, ...sums],
    provenance: provenanceOf(source, located, readings),
    originals: originalsOf(
      readings.map(({ original }, index) => [located[index]?.name ?? '', original] as const),
    ),
    annual: annualOf(merge),
  };
}

/** The annual statistics are of one series; of what others hold they say nothing. */
function annualOf({ parts }: Pick<Published, 'parts'>): Release['annual'] {
  return parts === null ? ANNUAL_ARRIVALS : new Map();
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

function otherThanSundays(entries: Entries): Finding[] {
  return entries.days.flatMap((day, index): Finding[] => {
    const weekday = weekdayOf(day);
    if (weekday === 7) return [];
    const message = `unexpected week ending on ${longDate(day)}, a ${WEEKDAYS[weekday - 1]}, expected a Sunday: is the year right?`;
    return [
      {
        rule: 'not-a-sunday',
        severity: 'error',
        message,
        place: placeOf(entries, index),
        date: toCivilDate(day),
      },
    ];
  });
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

/** What fails of a name that was not typed is told with where the name stood. */
function* piecesIn(source: string, { path, edition }: Located, host: ReadingHost): Generator<Uint8Array> {
  if (edition?.folder === null) yield* piecesOf(bundledBytes(host));
  else {
    const pieces = host.readPieces(path);
    for (;;) {
      const { done, value } = told(source, () => pieces.next());
      if (done) return;
      yield value;
    }
  }
}

function told<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError && source !== 'command line') {
      throw new HostError(`${source}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
