import {
  type CivilDate,
  longDate,
  toCivilDate,
  toDayNumber,
  WEEKDAYS,
  weekdayOf,
} from '../calendar/index.js';
import { type Entries, mergeEntries, placeOf, type SeriesKind, sumFindings } from '../entry/index.js';
import type { Finding } from '../finding/index.js';
import { type Host, HostError } from '../host/index.js';
import { annualTable, bundledRelease } from './bundledRelease.js';
import { findSource } from './findSource.js';
import { readInput } from './readInput.js';
import type { Release } from './release.js';

/**
 * The figures of the files named, or where none is, of the first source that has some. Several files become one series:
 * on a day that two of them have, the later one counts. Throws `HostError` where a file cannot be read at all; what
 * is wrong in a file becomes findings.
 */
export async function loadRelease(files: readonly string[], host: Host): Promise<Release> {
  const { source, found } = findSource(files, host);
  return found.paths === null ? bundledRelease(host) : readRelease(source.name, found.paths, host, 'daily');
}

/** The weekly figures of the files named: a day stands for the week that ends on it, which must be a Sunday. */
export async function loadWeekly(files: readonly string[], host: Host): Promise<Release> {
  if (files.length === 0)
    throw new HostError('the package has daily figures only: name a file with weekly ones');
  const release = await readRelease('command line', files, host, 'weekly');
  return { ...release, findings: [...release.findings, ...otherThanSundays(release.entries)] };
}

async function readRelease(
  source: string,
  paths: readonly string[],
  host: Host,
  kind: SeriesKind,
): Promise<Release> {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new HostError('standard input can be read once, and is named twice');
  }
  const inputs = paths.map((path) => ({ file: nameOf(path), bytes: readFrom(source, path, host), kind }));
  // Zod, too, is loaded only when there is a file to read.
  const { validateEntries } = await import('../entry/validateEntries.js');
  const validations = [];
  for (const input of inputs) validations.push(validateEntries(await readInput(input)));
  const merge = mergeEntries(validations.map((validation) => validation.entries));
  const told = validations.flatMap((validation) => validation.findings);
  // A single file's known measures have been summed row by row, with the column.
  const summed = told.some(({ rule }) => rule === 'sum-too-large');
  const sums = summed ? [] : sumFindings(merge.entries);
  const names = inputs.map((input) => input.file);
  return {
    entries: merge.entries,
    findings: [...withoutSupplied(told, merge.entries), ...merge.findings, ...sums],
    provenance: { source, name: names.join(', '), edition: null, files: names },
    annual: annualTable(host),
  };
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
function withoutSupplied(findings: readonly Finding[], entries: Entries): Finding[] {
  const indexOf = new Map(entries.days.map((day, index) => [day, index]));
  return findings.filter(({ rule, date, measure = '' }) => {
    if (rule !== 'missing-value' || date === undefined) return true;
    const index = indexOf.get(toDayNumber(date as CivilDate)) ?? -1;
    return Number.isNaN(entries.figures.get(measure)?.[index] ?? Number.NaN);
  });
}

/** A name that was not typed is told with where it stood. */
function readFrom(source: string, path: string, host: Host): Uint8Array {
  try {
    return host.readInput(path);
  } catch (error) {
    if (error instanceof HostError && source !== 'command line') {
      throw new HostError(`${source}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
