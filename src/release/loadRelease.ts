import { type CivilDate, toDayNumber } from '../calendar/index.js';
import { type Entries, mergeEntries } from '../entry/index.js';
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
  if (found.paths === null) return bundledRelease(host);
  if (found.paths.filter((path) => path === '-').length > 1) {
    throw new HostError('standard input can be read once, and is named twice');
  }
  const inputs = found.paths.map((path) => ({
    file: nameOf(path),
    bytes: readFrom(source.name, path, host),
  }));
  // Zod, too, is loaded only when there is a file to read.
  const { validateEntries } = await import('../entry/validateEntries.js');
  const validations = [];
  for (const input of inputs) validations.push(validateEntries(await readInput(input)));
  const merge = mergeEntries(validations.map((validation) => validation.entries));
  const told = validations.flatMap((validation) => validation.findings);
  const names = inputs.map((input) => input.file);
  return {
    entries: merge.entries,
    findings: [...told.filter((finding) => !isSupplied(finding, merge.entries)), ...merge.findings],
    provenance: { source: source.name, name: names.join(', '), edition: null, files: names },
    annual: annualTable(host),
  };
}

/** Whether a figure that one file lacks is there in another. */
function isSupplied({ rule, date, measure = '' }: Finding, entries: Entries): boolean {
  if (rule !== 'missing-value' || date === undefined) return false;
  const index = entries.days.indexOf(toDayNumber(date as CivilDate));
  return !Number.isNaN(entries.figures.get(measure)?.[index] ?? Number.NaN);
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
